package io.opswrit.events;

/** One fact, in the past tense, said once by one service about one request, or about one instance of the fleet. */
public interface Event {

    /** Counts the facts of one request (or instance) within one family, from 1; the higher one is the later one. */
    int revision();

    Actor actor();
}
