package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One save at a time. */
class DiskLockTest {
    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
    }

    @Test
    void threads_lose_none_of_each_others_edits() throws Exception {
        NetrcStore store = new NetrcStore(new Disk(home.home, home.state, home.clock), home.netrc);
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            String name = "h" + number;
            threads.add(new Thread(() -> {
                for (int count = 0; count < 20; count++) {
                    store.edit(store.load(), List.of(new NetrcEdit.Add(name + count, "me", null, null)), "add");
                }
            }));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertEquals(60, store.load().file().records().size());
    }

    @Test
    void an_interrupt_does_not_tear_a_save_and_is_not_lost() throws IOException {
        home.write(TestHome.TWO);
        Thread.currentThread().interrupt();

        boolean good = home.put("b", "new").isGood();

        assertTrue(Thread.interrupted());
        assertTrue(good);
    }

    @Test
    void who_only_looks_does_not_wait() throws Exception {
        DiskLock lock = home.disk().lock;
        lock.take();
        boolean[] taken = {true};
        Thread other = new Thread(() -> {
            try {
                taken[0] = lock.tryTake();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        other.start();
        other.join();
        lock.release();

        assertFalse(taken[0]);
        assertTrue(lock.tryTake());
        lock.release();
    }

    @Test
    void the_lock_is_private_and_never_the_netrc() throws IOException {
        home.write(TestHome.TWO);
        home.put("b", "new");

        assertEquals("0600", TestHome.mode(home.state.resolve("lock")));
        assertEquals(0, Files.size(home.state.resolve("lock")));
    }
}
