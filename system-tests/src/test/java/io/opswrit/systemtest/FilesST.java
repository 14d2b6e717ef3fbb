package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people download may hold anything; browsers must only store it, and spreadsheets must not calculate it. */
class FilesST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @Test
    void whatAnInstanceWroteIsOnlyEverAFile() {
        // Given
        String id = portal.checkDiskSpace(Instances.HOSTILE_OUTPUT);
        portal.awaitRecord(id, "SUCCEEDED");
        Visitor alice = visitors.alice();
        Page page = alice.open("/requests/" + id);

        // When
        Download download =
                page.waitForDownload(() -> page.getByText("Download").click());

        // Then
        assertThat(download.suggestedFilename()).matches("[a-z]+-[0-9a-f-]{36}-output\\.txt");
        Visitor carol = visitors.carol();
        carol.open("/requests");
        carol.open("/audit");
        List<String> files = List.of("/requests/" + id + "/output", "/audit/" + id + "/output");
        assertThat(files).map(carol::ask).allSatisfy(FilesST::isOnlyAFile);
        List<String> exports = List.of("csv", "ndjson");
        assertThat(exports)
                .map(format -> carol.ask("/audit/export?text=" + id + "&format=" + format))
                .allSatisfy(FilesST::isOnlyAFile);
    }

    @Test
    void noCellOfAnExportIsAFormula() {
        // Given
        String id = portal.restart("nginx", Instances.STAGING, Hostile.FORMULA);
        portal.reject(Persona.BOB, id, Hostile.FORMULA);
        portal.awaitRecord(id, "REJECTED");
        Visitor carol = visitors.carol();
        carol.open("/audit");

        // When
        APIResponse answer = carol.ask("/audit/export?format=csv&requester=alice@example.org");

        // Then
        assertThat(answer.text()).contains("\"'" + Hostile.FORMULA).doesNotContain(",\"=", ",=", "\n\"=");
    }

    private static void isOnlyAFile(APIResponse answer) {
        assertThat(answer.status()).as(answer.url()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).matches("attachment; filename=\"[A-Za-z0-9.-]+\"");
        assertThat(answer.headers().get("content-type"))
                .matches("(text/plain|text/csv|application/x-ndjson)(; ?charset=.*)?");
        assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
    }
}
