package hkshell.engine;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.saved.HttpBlock;
import hkshell.domain.request.saved.HttpFile;
import hkshell.engine.session.Ports;
import hkshell.engine.session.Session;
import java.util.List;
import java.util.Optional;

/** Whether what a command of {@link CommandSpec.Mark#PAST} sends again may change what the server has. */
final class Repeated {
    private Repeated() {}

    /** What cannot be found is left to the command, which says so. */
    static boolean writes(Invocation invocation, Session session, Ports ports) {
        if (!CallWords.sends(invocation)) {
            return false;
        }
        return CallWords.isOfSaved(invocation.spec())
                ? saved(invocation.required("NAME"), ports)
                : PastCall.writes(invocation, session, ports.history());
    }

    private static boolean saved(String name, Ports ports) {
        int slash = name.indexOf('/');
        Optional<String> text = ports.saved()
                .read(slash < 0 ? name : name.substring(0, slash))
                .value()
                .flatMap(is -> is);
        HttpFile file = HttpFile.parse(text.orElse(""));
        Optional<HttpBlock> block = file.named(name.substring(slash + 1));
        return block.or(() -> file.requests().stream().findFirst())
                .filter(Repeated::writes)
                .isPresent();
    }

    private static boolean writes(HttpBlock block) {
        List<String> headers = block.headers().stream()
                .map(header -> header.substring(0, header.indexOf(':')).strip())
                .toList();
        return RequestLine.writes(block.method().orElse("GET"), headers);
    }
}
