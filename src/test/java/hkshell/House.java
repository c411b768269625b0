package hkshell;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rooms of the house, who may see whom, and a look through the compiled classes for doors where a wall should be. */
record House(List<Room> rooms) {
    /** Every main class; read once, since that takes longer than all the rules together. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            // The predefined option knows target/test-classes only, not the folder that -Dquick builds in.
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("hkshell");

    /**
     * A folder and what its files may import besides the JDK.
     *
     * <p>A folder is named from below {@code hkshell} and stands for the ones below it too, unless its name ends in a dot.
     *
     * @param folder the room; a folder below it may have a row of its own
     * @param sees folders
     * @param libraries packages of libraries, or classes
     */
    record Room(String folder, List<String> sees, List<String> libraries) {
        Room with(String... packages) {
            return new Room(folder, sees, List.of(packages));
        }

        private boolean owns(String packageName) {
            return covers(folder, packageName);
        }

        private boolean maySee(JavaClass target) {
            String name = target.getPackageName();
            if (!isIn(name, "hkshell")) {
                return libraries.stream().anyMatch(allowed -> isIn(target.getName(), allowed));
            }
            return sees.stream().anyMatch(seen -> covers(seen, name));
        }
    }

    static Room room(String folder, String... sees) {
        return new Room(folder, List.of(sees), List.of());
    }

    /** Each import that no row allows, as {@code Class sees Class}; empty when the walls stand. */
    List<String> holes(Room room) {
        List<String> holes = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            if (roomOf(from).filter(room::equals).isEmpty()) {
                continue;
            }
            for (Dependency use : from.getDirectDependenciesFromSelf()) {
                JavaClass target = use.getTargetClass().getBaseComponentType();
                if (!isFree(target) && !sameRoom(target, room) && !room.maySee(target)) {
                    holes.add(from.getName() + " sees " + target.getName());
                }
            }
        }
        return holes.stream().distinct().sorted().toList();
    }

    /** Classes that stand in no row of the table. */
    List<String> homeless() {
        return CLASSES.stream()
                .filter(type -> roomOf(type).isEmpty())
                .map(JavaClass::getName)
                .toList();
    }

    private boolean sameRoom(JavaClass target, Room room) {
        return roomOf(target).filter(room::equals).isPresent();
    }

    /** The row with the longest folder that fits. */
    private Optional<Room> roomOf(JavaClass type) {
        return rooms.stream()
                .filter(room -> room.owns(type.getPackageName()))
                .max((a, b) -> Integer.compare(a.folder().length(), b.folder().length()));
    }

    private static boolean isFree(JavaClass target) {
        String name = target.getPackageName();
        return target.isPrimitive()
                || isIn(name, "java")
                || isIn(name, "javax")
                || isIn(name, "sun.misc")
                || isIn(name, "com.sun.net.httpserver")
                || isIn(name, "org.jspecify.annotations");
    }

    static boolean isIn(String name, String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".") || name.startsWith(prefix + "$");
    }

    private static boolean covers(String folder, String packageName) {
        if (folder.equals(".")) {
            return packageName.equals("hkshell");
        }
        return folder.endsWith(".")
                ? packageName.equals("hkshell." + folder.substring(0, folder.length() - 1))
                : isIn(packageName, "hkshell." + folder);
    }
}
