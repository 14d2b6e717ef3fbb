package io.opswrit.simulator.protocol;

/** An answer other than success: the error code that SDKs turn into exception classes, and the text for people. */
public final class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private ServiceError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Every fault of the caller is a 400 here, throttling and missing things included. */
    public static ServiceError of(String code, String message) {
        return new ServiceError(400, code, message);
    }

    /** Some errors have no members at all, so their body holds nothing but the type. */
    public static ServiceError silent(String code) {
        return new ServiceError(400, code, null);
    }

    public static ServiceError validation(String message) {
        return of("ValidationException", message);
    }

    public static ServiceError internal() {
        return new ServiceError(500, "InternalServerError", "An error occurred on the server side.");
    }

    public static ServiceError throttled() {
        return of("ThrottlingException", "Rate exceeded");
    }

    /** One that was asked for; those that the service takes the blame for have status 500. */
    public static ServiceError planned(String code) {
        return code == null || code.equals("InternalServerError")
                ? internal()
                : new ServiceError(code.equals("ServiceUnavailable") ? 503 : 400, code, "As planned.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
