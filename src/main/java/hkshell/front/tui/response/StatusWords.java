package hkshell.front.tui.response;

/** A status with the words people know it by. */
final class StatusWords {
    private StatusWords() {}

    static String of(int status) {
        String words = words(status);
        return words.isEmpty() ? Integer.toString(status) : status + " " + words;
    }

    private static String words(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 204 -> "No Content";
            case 206 -> "Partial";
            case 304 -> "Not Modified";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 402 -> "Payment Required";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 422 -> "Unprocessable";
            case 429 -> "Too Many Requests";
            case 500 -> "Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "";
        };
    }
}
