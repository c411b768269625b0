package hkshell.sandbox;

import java.util.List;

/** The two pages that a browser shows for a login. */
final class LoginPage {
    /** What the login service says when program and browser are not on the same network. */
    static final String OTHER_ADDRESS = "IP address mismatch";

    private static final String REFUSED = "refused in the browser";

    private LoginPage() {}

    static String ask(String id, String description, List<SandboxAccount> accounts) {
        StringBuilder page = new StringBuilder(head("Log in"));
        page.append("<p>A program on this machine asks for a token: <b>")
                .append(escaped(description))
                .append("</b>\n<form method=post action=\"/auth/browser/")
                .append(escaped(id))
                .append("\">\n");
        for (SandboxAccount account : accounts) {
            button(page, account.email(), "Log in as " + account.email());
        }
        button(page, REFUSED, "Refuse");
        button(page, OTHER_ADDRESS, "Pretend to be on another network");
        return page.append("</form>\n").toString();
    }

    static String done(String sentence) {
        return head("Done") + "<p>" + escaped(sentence) + " You can close this page.\n";
    }

    private static void button(StringBuilder page, String value, String label) {
        page.append("<p><button name=login value=\"")
                .append(escaped(value))
                .append("\">")
                .append(escaped(label))
                .append("</button>\n");
    }

    private static String head(String title) {
        return "<!doctype html>\n<meta charset=utf-8>\n<title>hkshell sandbox</title>\n<h1>" + title + "</h1>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
