package io.opswrit.events;

import io.opswrit.writ.Person;

/**
 * Who made a fact true.
 *
 * @param kind {@code person}, {@code service_account} or {@code system}
 * @param id issuer and subject of a person ({@code issuer#subject}), or the service's name
 * @param email null for the system
 * @param address where the call came from; null when nobody called
 * @param client the OIDC client that was used; null when nobody called
 */
public record Actor(String kind, String id, String email, String address, String client) {

    /** A service acting on its own, such as when a deadline passes. */
    public static Actor system(String service) {
        return new Actor("system", service, null, null, null);
    }

    /** @return what people call them: the e-mail where there is one */
    public String shown() {
        return email == null ? id : email;
    }

    public static Actor person(Person person, String address, String client) {
        return new Actor("person", person.id(), person.email(), address, client);
    }
}
