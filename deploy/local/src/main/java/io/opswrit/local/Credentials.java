package io.opswrit.local;

/** How people and programs log in to the local realm: a persona's password is its name, unless real instances are used. */
public final class Credentials {
    private final Secrets secrets;
    private final boolean random;

    Credentials(Secrets secrets, boolean random) {
        this.secrets = secrets;
        this.random = random;
    }

    public String password(Persona persona) {
        return random ? secrets.get("persona." + persona.user()) : persona.user();
    }

    /** Whether everybody may know who the personas are, and their passwords. */
    private boolean areKnown() {
        return !random;
    }

    /** Only known passwords stand on the page for logging in. */
    String loginTheme() {
        return areKnown() ? "opswrit-demo" : "opswrit";
    }

    /** True the first time that it is asked: random passwords are printed once. */
    public boolean showOnce() {
        var asked = secrets.get("persona.shown", () -> "no");
        secrets.put("persona.shown", "yes");
        return asked.equals("no");
    }

    /** Secret of the client {@code opswrit-robot}, a program with an account of its own. */
    public String robotSecret() {
        return secrets.get("keycloak.robot");
    }

    /** Secret of the login client of a service's pages. */
    String pagesSecret(Service service) {
        return secrets.get("keycloak.pages." + service.pages());
    }

    /** Encrypts the session cookies of a service's pages. */
    String sessionSecret(Service service) {
        return secrets.get("session." + service.pages());
    }

    public String keycloakAdmin() {
        return secrets.get("keycloak.admin");
    }
}
