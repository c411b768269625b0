package hkshell.sandbox;

import java.io.IOException;
import java.util.List;

/**
 * One endpoint: a method, a path, and who answers.
 *
 * @param path its parts; {@code {}} stands for any part that is not empty
 * @param free whether it does not count against the calls an account has
 */
record Route(String method, List<String> path, boolean free, Handler handler) {

    /** Answers a call of somebody known. Runs under the world's lock. */
    interface Handler {
        Answer answer(Incoming call, SandboxAccount account) throws IOException;
    }

    static Route of(String method, String path, Handler handler) {
        return new Route(method, List.of(path.substring(1).split("/", -1)), false, handler);
    }

    static Route free(String method, String path, Handler handler) {
        return new Route(method, List.of(path.substring(1).split("/", -1)), true, handler);
    }

    boolean fits(Incoming call) {
        if (!call.method().equals(method) || call.path().size() != path.size()) {
            return false;
        }
        for (int at = 0; at < path.size(); at++) {
            String part = call.path().get(at);
            boolean any = path.get(at).equals("{}") && !part.isEmpty();
            if (!any && !path.get(at).equals(part)) {
                return false;
            }
        }
        return true;
    }
}
