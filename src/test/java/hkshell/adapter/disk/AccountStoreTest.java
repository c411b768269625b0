package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.mode;
import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code config/accounts/NAME.netrc} on disk. */
class AccountStoreTest {
    private static final String ONE = "machine api.heroku.com\n  login me@x.y\n  password t1\n";

    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;
    private Path accounts;
    private AccountStore store;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
        accounts = home.home.resolve(".config/hkshell/accounts");
        store = new AccountStore(home.disk(), accounts);
    }

    @Test
    void no_folder_is_no_account() {
        assertEquals(Accounts.NONE, store.load());
        assertEquals(List.of(), store.problems());
        assertFalse(Files.exists(accounts));
    }

    @Test
    void one_is_written_privately_and_read_again() throws IOException {
        Accounts all = store.save(account("me", ONE)).value().orElseThrow();

        assertEquals("me@x.y", all.named("me").orElseThrow().login());
        assertEquals(ONE, TestHome.text(accounts.resolve("me.netrc")));
        assertEquals("0600", mode(accounts.resolve("me.netrc")));
        assertEquals("0700", mode(accounts));
        assertEquals(List.of("me"), names(new AccountStore(home.disk(), accounts).load()));
    }

    @Test
    void they_come_by_name_and_are_replaced_by_name() {
        store.save(account("b", ONE));
        store.save(account("a", ONE));
        store.save(account("b", ONE.replace("t1", "t2")));

        assertEquals(List.of("a", "b"), names(store.load()));
        assertEquals(
                "t2",
                store.load().named("b").orElseThrow().token().orElseThrow().reveal());
    }

    @Test
    void a_name_cannot_leave_the_folder() throws IOException {
        Problem problem = store.save(account("../netrc", ONE)).problem().orElseThrow();

        assertEquals(Problem.Kind.USAGE, problem.kind());
        assertTrue(store.remove("../../x").problem().isPresent());
        assertFalse(Files.exists(accounts));
        assertEquals(List.of(), home.others());
    }

    @Test
    void removing_one_that_is_not_there_is_calm() {
        store.save(account("a", ONE));

        assertEquals(List.of(), names(store.remove("a").value().orElseThrow()));
        assertEquals("good", told(store.remove("a")));
        assertFalse(Files.exists(accounts.resolve("a.netrc")));
    }

    @Test
    void what_a_link_leads_to_is_not_removed() throws IOException {
        Path own = Files.writeString(home.home.resolve("mine.netrc"), ONE);
        store.save(account("a", ONE));
        Files.createSymbolicLink(accounts.resolve("linked.netrc"), own);

        Problem problem = store.remove("linked").problem().orElseThrow();

        assertEquals("linked_account", problem.code());
        assertEquals(List.of("a", "linked"), names(store.load()));
        assertEquals(ONE, TestHome.text(own));
        store.save(account("linked", ONE.replace("t1", "t2")));
        assertEquals(ONE.replace("t1", "t2"), TestHome.text(own));
        assertEquals(
                "keeping account linked", store.undo().value().orElseThrow().what());
        assertEquals(ONE, TestHome.text(own));
    }

    @Test
    void the_folder_may_be_a_link_and_undo_finds_what_went() throws IOException {
        Path real = Files.createDirectory(home.home.resolve("dotfiles"));
        Files.createDirectories(accounts.getParent());
        Files.createSymbolicLink(accounts, real);
        store.save(account("a", ONE));

        store.remove("a").value().orElseThrow();

        assertFalse(Files.exists(real.resolve("a.netrc")));
        assertEquals("forgetting account a", store.undo().value().orElseThrow().what());
        assertEquals(ONE, TestHome.text(real.resolve("a.netrc")));
    }

    @Test
    void what_cannot_be_read_is_left_out_and_told() throws IOException {
        store.save(account("good", ONE));
        Files.createDirectory(accounts.resolve("folder.netrc"));
        Files.writeString(accounts.resolve("-x.netrc"), ONE);
        Files.writeString(accounts.resolve("notes.txt"), ONE);

        assertEquals(List.of("good"), names(store.load()));
        assertEquals(2, store.problems().size());
        assertTrue(store.problems().toString().contains("~/.config/hkshell/accounts/folder.netrc is a folder"));
        assertTrue(store.problems().toString().contains("rename ~/.config/hkshell/accounts/-x.netrc"));
    }

    @Test
    void a_folder_in_the_way_is_a_problem() throws IOException {
        Files.createDirectories(accounts.getParent());
        Files.writeString(accounts, "a file");

        assertEquals(
                "not_written",
                store.save(account("a", ONE)).problem().orElseThrow().code());
        assertEquals(1, store.problems().size());
    }

    private static Account account(String name, String text) {
        return new Account(name, NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(Accounts accounts) {
        return accounts.all().stream().map(Account::name).toList();
    }
}
