package hkshell.adapter.disk;

import hkshell.engine.session.BothFiles;
import hkshell.engine.session.Change;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The netrc and the accounts beside it, written as one. */
public final class BothStores implements BothFiles {
    private final Disk disk;
    private final NetrcStore netrc;
    private final AccountStore accounts;

    public BothStores(Disk disk, NetrcStore netrc, AccountStore accounts) {
        this.disk = disk;
        this.netrc = netrc;
        this.accounts = accounts;
    }

    /** What becomes of all the writes: whether they are all done. */
    private interface Way {
        boolean go(List<PlannedWrite> writes) throws IOException;
    }

    @Override
    public Parsed<Both> save(Change.EditBoth change) {
        return planned(change, disk.plans::make).map(saved -> new Both(saved, accounts.load()));
    }

    @Override
    public Parsed<Saved> prepare(Change.EditBoth change) {
        return planned(change, writes -> {
            disk.plans.keep(writes);
            return true;
        });
    }

    @Override
    public Parsed<Saved> rehearse(Change.EditBoth change) {
        return planned(change, writes -> {
            disk.plans.rehearse(writes);
            return true;
        });
    }

    @Override
    public boolean isUnfinished() {
        return disk.plans.exist();
    }

    @Override
    public boolean isNetrcNewer(String account) {
        try {
            FileTime netrcTime = Files.getLastModifiedTime(netrc.path());
            return netrcTime.compareTo(Files.getLastModifiedTime(accounts.file(account))) >= 0;
        } catch (IOException gone) {
            // Without one of the two there is nothing that could be older.
            return false;
        }
    }

    private Parsed<Saved> planned(Change.EditBoth change, Way way) {
        return accounts.ready(change.saved(), change.removed())
                .then(ready -> disk.locked(netrc.path(), () -> attempt(change, way)));
    }

    /** The accounts first: a token stands somewhere before it goes elsewhere. */
    private Optional<Parsed<Saved>> attempt(Change.EditBoth change, Way way) throws IOException {
        Parsed<NetrcPlan> plan = netrc.plan(change.seen(), change.edits(), change.what());
        if (!plan.isGood()) {
            return Optional.of(plan.map(NetrcPlan::saved));
        }
        NetrcPlan good = plan.value().orElseThrow();
        List<PlannedWrite> writes = new ArrayList<>(accounts.plan(change.saved(), change.removed()));
        writes.add(good.write());
        return way.go(writes) ? Optional.of(Parsed.good(good.saved())) : Optional.empty();
    }
}
