package hkshell.kit.text;

/** What a run of text means. Themes turn a role into colours; no role is ever told by colour alone. */
public enum Role {
    TEXT,
    DIM,
    TITLE,
    FRAME,
    FOCUS,
    SELECTED,
    KEY,
    NAME,
    STRING,
    NUMBER,
    SECRET,
    COMMENT,
    LINK,
    OK,
    WARN,
    ERROR,
    DANGER,
    MATCH
}
