package hkshell.engine.command.request;

import hkshell.domain.request.RequestBuilder;

/** {@code --accept VARIANT} as the header item it stands for. */
final class AcceptItem {
    private AcceptItem() {}

    static String of(String variant) {
        return "Accept:" + RequestBuilder.accept(variant);
    }
}
