package hkshell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.command.AllCommands;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompleterTest {
    private static final String RECORD = "machine api.heroku.com login me@example.com password p\n";
    private static final Session SESSION = Scenes.session(
            RECORD
                    + "machine ftp.corp.test login up\ndefault\nmachine a\033[2Jb login x\nmachine \"two words\" login y\n",
            Scenes.account("work", RECORD));

    private final Completer completer = new Completer(
            AllCommands.table().rows(),
            List.of("start", "netrc"),
            List.of("dusk", "light"),
            () -> List.of("~/.ssh/a.pub", "~/.ssh/two words.pub"),
            () -> List.of("scale", "team/third"));

    private String after(String line) {
        return String.join(
                " ",
                completer.complete(line, SESSION).stream()
                        .map(Completer.Choice::word)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "'who'                              | whoami",
                "'netrc re'                         | rename remove resolve redo",
                "'netrc get '                       | api.heroku.com ftp.corp.test default",
                "'netrc get f'                      | ftp.corp.test",
                "'netrc get ftp.corp.test '         | login password account",
                "'netrc set --line 3 a'             | api.heroku.com",
                "'netrc set ftp.corp.test --where-login ' | up",
                "'netrc set --where-login '         | me@example.com up x y",
                "'netrc set ftp.corp.test --login ' | me@example.com up x y",
                "'netrc set d'                      | default",
                "'netrc rename d'                   | ''",
                "'netrc remove ftp.corp.test --line ' | 2",
                "'netrc move ftp.corp.test --before-line ' | 1 2 3 4 5",
                "'netrc check --fix hero'           | heroku-field-not-indented heroku-gap-in-record heroku-blank-after-host heroku-mixed-layout heroku-one-line-spacing heroku-login-would-damage",
                "'accounts use '                    | work",
                "'auth:token --account '            | work",
                "'theme '                           | dusk light",
                "'docs n'                           | netrc",
                "'get /acc'                         | /account /account/",
                "'/reg'                             | /regions /regions/",
                "'GET /reg'                         | /regions /regions/",
                "'hkshell --json GET /reg'          | /regions /regions/",
                "'DEL'                              | DELETE",
                "'/apps --expl'                     | --explain",
                "'api GET /reg'                     | /regions /regions/",
                "'help netrc l'                     | list",
                "'nothing here '                    | ''",
                "'keys add '                        | ~/.ssh/a.pub",
                "'keys add ~/.ssh/a.pub '           | ''",
                "'keys remove '                     | ''",
                "'authorizations revoke '           | ''",
                "'authorizations info '             | ''",
                "'authorizations rotate '           | ''",
                "'authorizations update '           | ''",
                "'whoami '                          | ''",
                "'keys add -'                       | --yes --netrc --api-url --account --sandbox --json --theme --no-color --ascii --help --version",
                "'--acc'                            | --account",
                "'hkshell --acc'                    | --account",
                "'--account '                       | work",
                "'--json --account work who'        | whoami",
                "'--account work netrc get f'       | ftp.corp.test",
            })
    void what_can_stand_there(String line, String words) {
        assertEquals(words, after(line.stripLeading()));
    }

    @Test
    void d4_names_of_saved_requests_complete() {
        assertEquals("scale team/third", after("saved run "));
        assertEquals("team/third", after("saved open t"));
        assertEquals("scale", after("saved remove sc"));
    }

    @Test
    void options_of_the_command_and_of_every_command() {
        List<String> words = completer.complete("netrc set api.heroku.com --", SESSION).stream()
                .map(Completer.Choice::word)
                .toList();
        assertTrue(words.containsAll(List.of("--password-stdin", "--dry-run", "--json")), words.toString());
    }

    @Test
    void an_account_is_told_by_its_login() {
        assertEquals(
                List.of(new Completer.Choice("work", "me@example.com")), completer.complete("accounts use ", SESSION));
    }

    @Test
    void of_very_many_hosts_as_many_as_a_person_looks_through() {
        StringBuilder many = new StringBuilder();
        for (int at = 0; at < 1000; at++) {
            many.append("machine host").append(at).append(" login x\n");
        }
        Session session = Scenes.session(many.toString());
        assertEquals(200, completer.complete("netrc get ", session).size());
        assertEquals(
                "host999",
                completer.complete("netrc get host999", session).get(0).word());
    }
}
