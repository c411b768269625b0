package hkshell.adapter.disk;

import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a file, each in one wording. Names begin with {@code ~} where that is home. */
final class FileProblems {
    private final Path home;

    FileProblems(Path home) {
        this.home = home;
    }

    String shown(Path path) {
        if (!path.startsWith(home)) {
            return Sanitize.line(path.toString());
        }
        Path below = home.relativize(path);
        return Sanitize.line(below.toString().isEmpty() ? "~" : "~/" + below);
    }

    Problem folder(Path path) {
        return Problem.file(
                "is_folder", shown(path) + " is a folder, not a file.", "name a file, or move the folder away");
    }

    Problem special(Path path) {
        return Problem.file(
                "not_a_file",
                shown(path) + " is neither a file nor a link to one.",
                "a pipe or a device cannot be edited: name a file");
    }

    Problem tooLarge(Path path, long size, long most) {
        return Problem.file(
                "too_large",
                shown(path) + " has " + size + " bytes; over " + most + " it is not read.",
                "name a smaller file, or look into this one with another program");
    }

    Problem tooMuch(Path path) {
        return Problem.memory("To show " + shown(path));
    }

    Problem unreadable(Path path, IOException why) {
        if (why instanceof Refused refused) {
            return refused.problem();
        }
        if (why instanceof NoSuchFileException) {
            return missing(path);
        }
        return Problem.file("unreadable", shown(path) + " cannot be read: " + reason(why) + ".", readHint(path, why));
    }

    /** A link that leads to itself, or along more links than the system follows. */
    Problem endless(Path path) {
        return Problem.file(
                "link_loop", shown(path) + " is a link that leads to no file.", "look where it leads with ls -l");
    }

    Problem notOurs(Path path) {
        return Problem.file(
                "not_ours",
                shown(path) + " belongs to somebody else, so its mode stays.",
                "ask its owner for chmod 600");
    }

    Problem missing(Path path) {
        return Problem.file("missing", "There is no file " + shown(path) + ".", "look at the name again");
    }

    /** The one that a save ends in when the disk refuses; the file is what it was. */
    Problem unwritten(Path path, IOException why) {
        if (why instanceof Refused refused) {
            return refused.problem();
        }
        return Problem.file(
                "not_written", shown(path) + " was not changed: " + reason(why) + ".", writeHint(path, why));
    }

    /** Without a journal there is no undo, so there is no edit. */
    Problem noState(Path folder, IOException why) {
        if (why instanceof Refused refused) {
            return refused.problem();
        }
        return Problem.file(
                "no_journal",
                "Nothing was changed, because " + shown(folder) + " cannot be written: " + reason(why) + ".",
                "hkshell keeps there what undo needs; XDG_STATE_HOME names another place");
    }

    /** A large answer has no room. */
    Problem unspooled(Path folder, IOException why) {
        String reason = why instanceof Refused ? "it cannot be written" : reason(why);
        return Problem.file(
                "no_room",
                "The answer is too large for memory and could not be kept in " + shown(folder) + ": " + reason + ".",
                isFull(why) ? "free some space, or ask for less of it" : "XDG_STATE_HOME names another place");
    }

    Problem noJournal(Path file) {
        return Problem.file(
                "no_journal",
                "Nothing was changed, because " + shown(file) + " is no journal of hkshell's.",
                "put it aside: a new one is made, without the edits before");
    }

    Problem unkept(IOException why) {
        return why instanceof Refused refused
                ? refused.problem()
                : Problem.file("not_kept", "What you typed could not be kept: " + reason(why) + ".", "edit again");
    }

    Problem busy(Path lock) {
        return Problem.file(
                "busy",
                "Another hkshell is writing and does not come to an end.",
                "look for a stopped one with jobs or ps; it holds " + shown(lock));
    }

    Problem restless(Path path) {
        return Problem.file(
                "changed",
                shown(path) + " was not changed: another program keeps writing it.",
                "repeat the edit when that program is done");
    }

    /** An edit that does not fit the file any more. */
    Problem movedOn(Path path) {
        return Problem.file(
                "changed",
                shown(path) + " is not what that edit left: somebody has changed the same lines since.",
                "change it by an edit; hkshell netrc journal --forget gives up the edits before it");
    }

    /** The same of an encrypted file, in which no lines can be told. */
    Problem writtenAnew(Path path) {
        return Problem.file(
                "changed",
                shown(path) + " is not what that edit left: somebody has written it since.",
                "change it by an edit; hkshell netrc journal --forget gives up the edits before it");
    }

    static Problem erased(String what) {
        return Problem.file(
                "revoked",
                "'" + what + "' cannot be taken back: it would bring back a token that was revoked.",
                "hkshell login gets a new one");
    }

    /** A file with a token that others may read. */
    Problem open(Path file, String mode) {
        return Problem.file(
                "open_to_others",
                "Others may read " + shown(file) + ": its mode is " + mode + ".",
                "chmod 0600 " + shown(file));
    }

    /** An account that is no file of hkshell's own. */
    Problem linked(Path file) {
        return Problem.file(
                "linked_account",
                shown(file) + " is a link, so it was not removed.",
                "what it leads to stays yours; remove the link with: rm " + quoted(file));
    }

    /** The same, under another name. */
    Problem linkedName(Path file, String name) {
        Path other = file.resolveSibling(name);
        return Problem.file(
                "linked_account",
                shown(file) + " is a link, so it was not renamed.",
                "what it leads to stays yours; rename the link with: mv " + quoted(file) + " " + quoted(other));
    }

    Problem dangling(Path link) {
        return Problem.file(
                "dangling",
                shown(link) + " is a link that leads nowhere.",
                "look where it leads: ls -l " + quoted(link));
    }

    /** What has the name of a folder that hkshell looks into. */
    Problem noFolder(Path path) {
        boolean link = Files.isSymbolicLink(path);
        String what = link && !Files.exists(path) ? "a link that leads nowhere" : link ? "a link to a file" : "a file";
        return Problem.file(
                "no_folder",
                shown(path) + " is " + what + ", not a folder.",
                "look at it with ls -l " + quoted(path) + ", and move it away");
    }

    static Problem sameName(String name, String other) {
        return Problem.usage(
                "'" + name + "' and '" + other + "' are one name to many disks.", "rename it to another name first");
    }

    static Problem noAccountToUndo() {
        return Problem.file(
                "nothing_to_undo",
                "There is no change of an account to take back.",
                "hkshell accounts list shows what is there");
    }

    /** An edit whose lines stand in the file more than once by now. */
    Problem severalPlaces(Path path) {
        return Problem.file(
                "changed",
                shown(path)
                        + " has been written by somebody since, and what that edit left stands in it more than once.",
                "change it by an edit; hkshell netrc journal --forget gives up the edits before it");
    }

    static Problem nothingToUndo() {
        return Problem.file(
                "nothing_to_undo", "There is no edit of this netrc to take back.", "netrc journal lists them");
    }

    static Problem nothingToRedo() {
        return Problem.file(
                "nothing_to_redo",
                "There is no edit of this netrc to make again.",
                "netrc journal lists those that were taken back");
    }

    private static String readHint(Path path, IOException why) {
        return why instanceof AccessDeniedException
                ? "look at its owner and mode with: ls -l " + quoted(path)
                : "look at it with: ls -l " + quoted(path);
    }

    private static String writeHint(Path path, IOException why) {
        Path folder = placeOf(path).getParent();
        if (why instanceof NoSuchFileException && folder != null) {
            return "make the folder first: mkdir -p " + quoted(folder);
        }
        if (why instanceof AccessDeniedException && folder != null) {
            return "look at the modes with: ls -ld " + quoted(folder) + " " + quoted(path);
        }
        return isFull(why) ? "free some space, then repeat" : "repeat when that is mended";
    }

    /** Where a link leads, because there something is missing. */
    private static Path placeOf(Path path) {
        try {
            return ImageReader.follow(path);
        } catch (IOException unseen) {
            return path;
        }
    }

    private static boolean isFull(IOException why) {
        String reason = reason(why);
        return reason.contains("space") || reason.contains("quota");
    }

    /** For a shell to read. */
    private static String quoted(Path path) {
        String name = Sanitize.line(path.toString());
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (!Character.isLetterOrDigit(c) && "/._-+@:,".indexOf(c) < 0) {
                return "'" + name.replace("'", "'\\''") + "'";
            }
        }
        return name;
    }

    /** The system's words, without the file's name, which the JDK puts in front of them. */
    private static String reason(IOException why) {
        if (why instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (why instanceof NoSuchFileException) {
            return "its folder is not there";
        }
        if (why instanceof FileAlreadyExistsException) {
            return "something else has its name";
        }
        String told = why instanceof FileSystemException file ? file.getReason() : lastBrackets(why.getMessage());
        if (told == null || told.isEmpty()) {
            return "the system refuses it";
        }
        return Sanitize.line(told.substring(0, 1).toLowerCase(Locale.ROOT) + told.substring(1));
    }

    /** java.io says {@code NAME (REASON)}; a write says only the reason. */
    private static String lastBrackets(@Nullable String message) {
        if (message == null) {
            return "";
        }
        int open = message.lastIndexOf('(');
        boolean isBracketed = open >= 0 && message.endsWith(")");
        return isBracketed ? message.substring(open + 1, message.length() - 1) : message;
    }
}
