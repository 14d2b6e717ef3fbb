package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/** The tags of the fleet, told by another service at the same endpoint. */
class TaggingIT {

    private static Simulator simulator;
    private static ResourceGroupsTaggingApiAsyncClient client;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts());
        client = TestClients.tagging(simulator.endpoint());
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void everyInstanceIsToldOnceWithItsTags() {
        // Given
        List<ResourceTagMapping> seen = new ArrayList<>();
        // When
        client.getResourcesPaginator(get -> get.resourcesPerPage(3).resourceTypeFilters("ec2:instance"))
                .resourceTagMappingList()
                .subscribe(seen::add)
                .join();
        // Then
        assertThat(seen)
                .hasSize(8)
                .extracting(ResourceTagMapping::resourceARN)
                .doesNotHaveDuplicates()
                .allMatch(arn -> arn.startsWith("arn:aws:ec2:eu-central-1:111122223333:instance/i-0f3a9c1d7e5b2000"));
        assertThat(seen.getLast().tags()).contains(tag("Name", "web-1"), tag("Environment", "production"));
        assertThat(seen.getFirst().tags()).anyMatch(tag -> tag.value().contains("<script>"));
    }

    @Test
    void tagsAreFilteredBy() {
        // Given
        var production =
                TagFilter.builder().key("Environment").values("production").build();
        // When
        var found = client.getResources(get -> get.tagFilters(production)).join();
        // Then
        assertThat(found.resourceTagMappingList())
                .hasSize(4)
                .allMatch(resource -> resource.tags().contains(tag("Environment", "production")));
    }

    @Test
    void otherResourcesAreNotThere() {
        // Given
        var type = "s3:bucket";
        // When
        var found = client.getResources(get -> get.resourceTypeFilters(type)).join();
        // Then
        assertThat(found.resourceTagMappingList()).isEmpty();
    }

    @Test
    void aStoppedInstanceHasTagsAndIsNotListedBySsm() throws Exception {
        // Given
        try (var own = Simulator.start(SimulatorSettings.onFreePorts());
                var ssm = TestClients.of(own.endpoint());
                var tagging = TestClients.tagging(own.endpoint())) {
            // When
            var answer = stop(own.adminEndpoint());
            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(ssm.describeInstanceInformation().join().instanceInformationList())
                    .hasSize(7)
                    .noneMatch(node -> node.instanceId().equals(TestCommands.WEB));
            assertThat(tagging.getResources().join().resourceTagMappingList()).hasSize(8);
        }
    }

    private static HttpResponse<String> stop(URI admin) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var change = HttpRequest.newBuilder(admin.resolve("/_sim/instances/" + TestCommands.WEB))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"state\":\"stopped\"}"))
                    .build();
            return http.send(change, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
