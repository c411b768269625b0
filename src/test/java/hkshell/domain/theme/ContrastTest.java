package hkshell.domain.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.kit.text.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContrastTest {
    @Test
    void itIsTheOneOfWcag() {
        assertEquals(21.0, Contrast.ratio(0x000000, 0xffffff), 1e-9);
        assertEquals(1.0, Contrast.ratio(0x5f87af, 0x5f87af), 1e-9);
        // The grey that is known to pass on white, and the one before it that does not.
        assertEquals(4.54, Contrast.ratio(0x767676, 0xffffff), 0.005);
        assertEquals(4.48, Contrast.ratio(0xffffff, 0x777777), 0.005);
    }

    @Test
    void weakRolesAreNamedWithTheirRatio() {
        List<Look> looks = new ArrayList<>(Collections.nCopies(Role.values().length, Look.PLAIN));
        looks.set(Role.DIM.ordinal(), new Look(0x3a3a3a, Look.OWN, false, false, false));
        looks.set(Role.SELECTED.ordinal(), new Look(0xffffff, 0x00005f, true, false, false));
        looks.set(Role.LINK.ordinal(), new Look(0x5f5fff, Look.OWN, false, true, false));
        List<Contrast.Weak> weak = Contrast.weak(new Theme("mine", Theme.Ground.DARK, looks));
        assertEquals(
                List.of(
                        "DIM has a contrast of 1.8 to 1; 4.5 is easy to read.",
                        "DIM on the selected row has a contrast of 1.5 to 1; 4.5 is easy to read.",
                        "LINK on the selected row has a contrast of 3.9 to 1; 4.5 is easy to read."),
                weak.stream().map(Contrast.Weak::sentence).toList());
    }
}
