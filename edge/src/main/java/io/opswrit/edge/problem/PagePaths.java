package io.opswrit.edge.problem;

/** Which addresses are for people: all that is not the API, which answers programs. */
public final class PagePaths {

    private PagePaths() {}

    public static boolean covers(String path) {
        return !path.equals("/api") && !path.startsWith("/api/");
    }
}
