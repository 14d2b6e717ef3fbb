package io.opswrit.executor.domain;

/** A text that lets itself be read only so often, so that a pattern cannot keep a thread for ever. */
final class PatientText implements CharSequence {

    /** Some ordinary patterns read each character a hundred times. */
    private static final long READINGS_PER_CHARACTER = 500;

    private static final long LEAST = 100_000;

    /** The pattern read the text too often. */
    @SuppressWarnings("serial") // never leaves this package
    static final class TookTooLong extends RuntimeException {

        TookTooLong() {
            super("A pattern reads the text too often", null, false, false);
        }
    }

    private final CharSequence text;
    private long left;

    PatientText(String text) {
        this(text, LEAST + READINGS_PER_CHARACTER * text.length());
    }

    private PatientText(CharSequence text, long left) {
        this.text = text;
        this.left = left;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new TookTooLong();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
