package io.opswrit.proof.bench;

import io.opswrit.local.process.Installation;
import io.opswrit.proof.Console;
import java.util.List;

/** Starts the bench alone. */
final class BenchMain {

    private BenchMain() {}

    public static void main(String[] args) throws InterruptedException {
        var folder = Installation.home().resolve(".opswrit").resolve("bench");
        System.exit(new BenchCommand(new Console(System.out)).run(folder, List.of(args)));
    }
}
