package io.opswrit.request.inbound.pages;

import java.util.List;

/**
 * The list of requests as its page shows it.
 *
 * @param questions what waits for the one who looks; empty where filters or older pages are asked for
 * @param active what runs, or waits for others
 * @param empty what to say, and to do next, where nothing is shown; null otherwise
 * @param newest the address of the first page; null on it
 * @param older the address of the page that follows; null on the last one
 */
record RequestsList(
        String title,
        Filters filters,
        List<RequestLine> questions,
        List<RequestLine> active,
        boolean moreActive,
        String restTitle,
        List<RequestLine> rest,
        String empty,
        boolean mayAsk,
        String newest,
        String older) {}
