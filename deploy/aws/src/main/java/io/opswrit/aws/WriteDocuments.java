package io.opswrit.aws;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.InvalidCatalogue;
import io.opswrit.catalogue.PatternUnknownToAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes the documents of a catalogue anew, for Terraform and CloudFormation. */
public final class WriteDocuments {

    private WriteDocuments() {}

    /** @param arguments the folder to write into, and the catalogue file if it is not the packaged one */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Give the folder to write into and, if it is not the packaged one, the catalogue file.");
            System.exit(2);
        }
        try {
            Catalogue catalogue = arguments.length == 2 ? Catalogue.load(Path.of(arguments[1])) : Catalogue.packaged();
            write(Path.of(arguments[0]), DocumentFiles.of(catalogue));
        } catch (InvalidCatalogue | PatternUnknownToAgent wrong) {
            System.err.println(wrong.getMessage());
            System.exit(1);
        }
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            System.out.println(path);
        }
    }
}
