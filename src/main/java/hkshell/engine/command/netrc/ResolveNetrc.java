package hkshell.engine.command.netrc;

import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.FileAccess;
import hkshell.domain.netrc.reader.NetrcReader;
import hkshell.domain.netrc.reader.Readers;
import hkshell.domain.netrc.reader.Reply;
import hkshell.domain.netrc.reader.Surroundings;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.NearestWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code netrc resolve}: which login each program would use for a host, and why. Who answers is what was asked, so nobody
 * is an answer too: the exit code is 0.
 */
public final class ResolveNetrc implements Command {
    private static final Option LOGIN = Option.value("--login", "L", "whose password is wanted");
    private static final Option PORT = Option.value("--port", "P", "of the URL; some programs look for HOST:PORT");
    private static final Option AS =
            Option.value("--as", "READERS", "those programs alone, such as curl,git; all of them without it");
    private static final Option REVEAL = Option.flag("--reveal", "passwords as they are");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        "netrc resolve", Risk.READS, "Who answers: what each program makes of the netrc for a host")
                .with(Argument.one("HOST", Argument.Values.HOST, "a host, HOST:PORT, or a URL with or without a login"))
                .with(LOGIN, PORT, AS, REVEAL)
                .example(
                        "hkshell netrc resolve api.heroku.com",
                        "hkshell netrc resolve https://me@git.heroku.com/app.git --as curl,git");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Parsed<Asked> asked = asked(invocation);
        Optional<Problem> wrong = asked.problem();
        if (wrong.isPresent()) {
            return new Outcome.Failed(wrong.get());
        }
        return readers(invocation.option(AS.name()).orElse(Readers.EVERYONE))
                .fold(
                        readers ->
                                answered(context, readers, asked.value().orElseThrow(), invocation.has(REVEAL.name())),
                        Outcome.Failed::new);
    }

    private static Parsed<Asked> asked(Invocation invocation) {
        Parsed<Asked> asked = Asked.parse(invocation.required("HOST"));
        Optional<String> login = invocation.option(LOGIN.name());
        Optional<String> port = invocation.option(PORT.name());
        Parsed<Asked> named = login.isPresent() ? asked.then(one -> one.as(login.get())) : asked;
        return port.isPresent() ? named.then(one -> one.at(port.get())) : named;
    }

    /** In the order of all readers, each once. */
    private static Parsed<List<NetrcReader>> readers(String names) {
        Set<NetrcReader> wanted = new HashSet<>();
        for (String name : names.split(",", -1)) {
            List<NetrcReader> called = called(name.strip());
            if (called.isEmpty()) {
                return Parsed.bad(unknown(name.strip()));
            }
            wanted.addAll(called);
        }
        List<NetrcReader> readers = new ArrayList<>(Readers.all());
        readers.retainAll(wanted);
        return Parsed.good(readers);
    }

    /** The reader of that name; or those of all versions, for {@code curl} and {@code python}. */
    private static List<NetrcReader> called(String name) {
        List<NetrcReader> called = new ArrayList<>();
        for (NetrcReader reader : Readers.all()) {
            String version = name + "-";
            boolean isVersion = reader.name().startsWith(version)
                    && Character.isDigit(reader.name().charAt(version.length()));
            if (name.equals(Readers.EVERYONE) || reader.name().equals(name) || isVersion) {
                called.add(reader);
            }
        }
        return called;
    }

    private static Problem unknown(String name) {
        List<String> known = new ArrayList<>(List.of(Readers.EVERYONE));
        Readers.all().forEach(reader -> known.add(reader.name()));
        String near = NearestWord.to(name, known);
        return Problem.usage(
                "There is no reader '" + name + "'; there are " + String.join(", ", known) + ".",
                near.isEmpty()
                        ? "hkshell docs netrc tells which program each of them is"
                        : "did you mean '" + near + "'?");
    }

    private static Outcome answered(Context context, List<NetrcReader> readers, Asked asked, boolean reveal) {
        Netrc netrc = context.session().netrc();
        Surroundings around = context.ports().netrc().surroundings();
        boolean looksFine =
                around.facts().kind() == FileAccess.Kind.FILE && around.facts().readable();
        if (netrc.problem().isPresent() && !netrc.isReadable() && looksFine) {
            // Too large to be read here, or no file of bytes: what others make of it is not known.
            return new Outcome.Failed(netrc.problem().get());
        }
        ReplyRows rows = new ReplyRows(Reply.all(readers, netrc.file(), around, asked), netrc, asked, reveal);
        return new Outcome.Found(rows.table(), rows.closing(), "", false);
    }
}
