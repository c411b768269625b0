package hkshell.domain.netrc.reader;

import java.util.List;
import java.util.Optional;

/** All readers there are a profile of, in the order they are shown: where a look-up begins. */
public final class Readers {
    /** What stands for all of them where one is named. */
    public static final String EVERYONE = "all";

    private static final List<NetrcReader> ALL = List.of(
            new Hkshell(),
            new CurlTo783(),
            CurlTo810.curl(),
            new CurlTo820(),
            new CurlTo822(),
            CurlTo810.git(),
            new GitCredentialNetrc(),
            new PythonTo310(),
            new PythonFrom311(),
            new Requests(),
            new RubyNetrc(),
            new HerokuCli(),
            new NpmNetrc(),
            new Wget(),
            new GoCommand(),
            new JGit(),
            new Ftp());

    private Readers() {}

    /** hkshell itself, which the others are compared with. */
    public static NetrcReader own() {
        return ALL.get(0);
    }

    public static List<NetrcReader> all() {
        return ALL;
    }

    public static Optional<NetrcReader> named(String name) {
        for (NetrcReader reader : ALL) {
            if (reader.name().equals(name)) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }
}
