package hkshell.domain.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.text.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountSyncTest {
    private static final Machines HEROKU = Machines.of(URI.create("https://api.heroku.com"));

    private static NetrcFile netrc(String text) {
        return NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static Account account(String name, String login, String token) {
        return AccountSync.account(name, login, Secret.of(token), HEROKU)
                .value()
                .orElseThrow();
    }

    private static NetrcFile used(Account account, NetrcFile main) {
        return NetrcEditor.apply(main, AccountSync.use(account, main)).value().orElseThrow();
    }

    @Test
    void anAccountIsASmallNetrcFile() {
        assertEquals("""
                machine api.heroku.com
                  login me@example.com
                  password t1
                machine git.heroku.com
                  login me@example.com
                  password t1
                """, text(account("me", "me@example.com", "t1").file()));
    }

    @Test
    void usingAnAccountAddsItsRecordsAndKeepsTheRest() {
        NetrcFile after = used(account("me", "me@example.com", "t1"), netrc("# mine\ndefault login a password b\n"));
        assertEquals("""
                machine api.heroku.com
                  login me@example.com
                  password t1
                machine git.heroku.com
                  login me@example.com
                  password t1
                # mine
                default login a password b
                """, text(after));
    }

    @Test
    void usingAnotherAccountTakesThePlaceOfTheRecordThatAnswered() {
        NetrcFile main = used(account("me", "me@example.com", "t1"), NetrcFile.empty());
        NetrcFile after = used(account("jo", "jo@example.com", "t2"), main);
        assertEquals(text(account("jo", "jo@example.com", "t2").file()), text(after));
    }

    @Test
    void aLoginWithARecordOfItsOwnIsMovedToTheFrontInsteadOfOverwritingTheOther() {
        NetrcFile main = netrc("""
                machine api.heroku.com
                  login jo
                  password t2
                machine api.heroku.com
                  login me
                  password old
                """);
        Account me = AccountSync.account("me", "me", Secret.of("t1"), new Machines(List.of("api.heroku.com")))
                .value()
                .orElseThrow();
        assertEquals("""
                machine api.heroku.com
                  login me
                  password t1
                machine api.heroku.com
                  login jo
                  password t2
                """, text(used(me, main)));
    }

    @Test
    void usingTheLiveAccountChangesNothing() {
        Account me = account("me", "me@example.com", "t1");
        NetrcFile main = used(me, NetrcFile.empty());
        assertSame(main, used(me, main));
    }

    @Test
    void aTokenThatStandsNowhereElseIsSavedBeforeItIsOverwritten() {
        NetrcFile main = netrc("machine api.heroku.com login bo.b@example.com password t9\n");
        List<Account> rescued = AccountSync.rescued(account("me", "me@example.com", "t1"), main, Accounts.NONE);
        assertEquals(1, rescued.size());
        assertEquals("bo.b", rescued.get(0).name());
        assertEquals(Secret.of("t9"), rescued.get(0).token().orElseThrow());
    }

    @Test
    void itIsSavedWithAllMachinesThatItHad() {
        NetrcFile main = used(account("bo", "bo@example.com", "t9"), NetrcFile.empty());
        List<Account> rescued = AccountSync.rescued(account("me", "me@example.com", "t1"), main, Accounts.NONE);
        assertEquals(text(main), text(rescued.get(0).file()));
    }

    @Test
    void anAccountOfTheApiAloneTakesGitWithIt() {
        Machines api = new Machines(List.of("api.heroku.com"));
        Account ci = AccountSync.account("ci", "ci@example.com", Secret.of("t7"), api)
                .value()
                .orElseThrow();
        NetrcFile main = used(account("me", "me@example.com", "t1"), NetrcFile.empty());
        Account whole = AccountSync.whole(ci, main, HEROKU);
        assertEquals(text(account("ci", "ci@example.com", "t7").file()), text(whole.file()));
        NetrcFile other = netrc(text(main)
                .replace("git.heroku.com\n  login me@example.com\n  password t1", "git.heroku.com password own"));
        assertSame(ci.file(), AccountSync.whole(ci, other, HEROKU).file(), "another one's record of git stays");
        assertSame(ci.file(), AccountSync.whole(ci, NetrcFile.empty(), HEROKU).file());
    }

    @Test
    void aTokenThatHasItsFileIsNotSavedAgain() {
        Account jo = account("jo", "jo@example.com", "t2");
        NetrcFile main = used(jo, NetrcFile.empty());
        Accounts all = new Accounts(List.of(jo));
        assertTrue(AccountSync.rescued(account("me", "me@example.com", "t1"), main, all)
                .isEmpty());
    }

    @Test
    void aNewerTokenOfALoginGoesBackIntoItsOwnFile() {
        Account jo = account("jo", "jo@example.com", "old");
        NetrcFile main = used(account("jo", "jo@example.com", "new"), NetrcFile.empty());
        Accounts all = new Accounts(List.of(jo));
        List<Account> rescued = AccountSync.rescued(account("me", "me@example.com", "t1"), main, all);
        assertEquals("jo", rescued.get(0).name());
        assertEquals(Secret.of("new"), rescued.get(0).token().orElseThrow());
        assertEquals(
                Secret.of("new"), AccountSync.renewed(jo, main, all).token().orElseThrow());
    }

    @Test
    void aRecordBesideTheOneThatAnswersIsNoRenewal() {
        Account me = account("me", "me@example.com", "works");
        Account jo = account("jo", "jo@example.com", "t2");
        Accounts all = new Accounts(List.of(jo, me));
        NetrcFile main = netrc("machine api.heroku.com login me@example.com password works\n"
                + "machine git.heroku.com login me@example.com password stale\n");
        assertSame(me, AccountSync.renewed(me, main, all));
        for (Account chosen : List.of(me, jo)) {
            List<Account> rescued = AccountSync.rescued(chosen, main, all);
            assertEquals(List.of("me-2"), rescued.stream().map(Account::name).toList());
            assertEquals(Secret.of("stale"), rescued.get(0).token().orElseThrow());
        }
    }

    @Test
    void ofTwoAccountsOfOneLoginNeitherIsOverwritten() {
        Account one = account("one", "me@example.com", "t1");
        Account two = account("two", "me@example.com", "t2");
        Accounts all = new Accounts(List.of(one, two));
        NetrcFile main = used(account("x", "me@example.com", "t3"), NetrcFile.empty());
        assertSame(two, AccountSync.renewed(two, main, all));
        List<Account> rescued = AccountSync.rescued(account("jo", "jo@example.com", "t4"), main, all);
        assertEquals(List.of("me"), rescued.stream().map(Account::name).toList());
    }

    @Test
    void aRecordThatIsAddedAboveAnotherOneMovesTheOnesBelow() {
        for (String text : List.of(
                "machine git.heroku.com\n  password q\n",
                "machine git.heroku.com\n  login x\n",
                "machine git.heroku.com\n  password \"q\n",
                "default login a password b\nmachine git.heroku.com login x password y\n")) {
            NetrcFile after = used(account("me", "me@example.com", "t1"), netrc(text));
            for (String host : HEROKU.names()) {
                Entry.Login record = after.find(host).orElseThrow();
                assertEquals(Secret.of("t1"), record.password().orElseThrow().secret(), text);
            }
        }
    }

    @Test
    void anEmptyAccountFileIsInNobodysWay() {
        Accounts all = new Accounts(List.of(new Account("empty", NetrcFile.empty())));
        NetrcFile main = netrc("machine api.heroku.com password t1\n");
        List<Account> rescued = AccountSync.rescued(account("me", "me@example.com", "t2"), main, all);
        assertEquals(1, rescued.size());
        assertEquals(Secret.of("t1"), rescued.get(0).token().orElseThrow());
    }

    @Test
    void theActiveAccountIsTheOneWhoseRecordAnswers() {
        Account jo = account("jo", "jo@example.com", "t2");
        Account me = account("me", "me@example.com", "t1");
        Accounts all = new Accounts(List.of(jo, me));
        Entry.Login answering = used(me, NetrcFile.empty()).find(HEROKU.api()).orElseThrow();
        assertEquals("me", all.holding(answering).orElseThrow().name());
        assertTrue(new Accounts(List.of(jo)).holding(answering).isEmpty());
    }
}
