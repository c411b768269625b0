package hkshell.domain.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountNameTest {
    @Test
    void aNameIsAFileNameThatStaysInItsFolder() {
        for (String good : new String[] {"work", "a.b_c-d", "9", "x".repeat(64)}) {
            assertTrue(AccountName.check(good).isGood(), good);
        }
        for (String bad : new String[] {"", ".hidden", "-v", "a/b", "..", "a b", "x".repeat(65), "a\n", "é"}) {
            assertFalse(AccountName.check(bad).isGood(), bad);
        }
    }

    @Test
    void aLoginGetsItsLocalPartNumberedWhenItIsTaken() {
        assertEquals("me", AccountName.forLogin("me@example.com", Set.of()));
        assertEquals("me-2", AccountName.forLogin("me@example.com", Set.of("ME")));
        assertEquals("a-b", AccountName.forLogin("a+b@example.com", Set.of()));
        assertEquals("account", AccountName.forLogin("@", Set.of()));
    }
}
