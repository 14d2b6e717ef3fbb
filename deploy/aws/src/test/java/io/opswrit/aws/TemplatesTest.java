package io.opswrit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.catalogue.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudFormation and Terraform say the same, and what they say works and is not more than needed. */
class TemplatesTest {

    private static final String BUCKET = "acme-scripts";
    private static final String SEND = "ssm:SendCommand";
    private static final String PROVIDER = "oidc.eks.eu-central-1.amazonaws.com/id/ABC";

    private static CloudFormation cloudFormation(Map<String, String> parameters) {
        Map<String, String> complete = new HashMap<>(Map.of("ScriptsBucketName", BUCKET, "OidcProvider", PROVIDER));
        complete.putAll(parameters);
        complete.put("TrustedRoleArn", "arn:aws:iam::111122223333:role/platform");
        return CloudFormation.template(complete);
    }

    private static Terraform terraform(boolean ownDocuments) {
        return Terraform.module(Map.of(
                "own_documents", ownDocuments,
                "scripts_bucket", BUCKET,
                "oidc_provider", PROVIDER,
                "trusted_role_arn", "arn:aws:iam::111122223333:role/platform"));
    }

    private static List<Grant> executor(boolean ownDocuments) {
        return Grant.ofPolicy(CloudFormation.executorPolicy(ownDocuments));
    }

    static Stream<Arguments> policies() throws JsonProcessingException {
        CloudFormation stack = cloudFormation(Map.of());
        return Stream.of(
                arguments(CloudFormation.executorPolicy(false), terraform(false).policy("executor")),
                arguments(CloudFormation.executorPolicy(true), terraform(true).policy("executor")),
                arguments(trust("instance"), terraform(false).policy("executor_trust_instance")),
                arguments(
                        new ObjectMapper().readTree(trust("web-identity").asText()),
                        terraform(false).policy("executor_trust_web_identity")),
                arguments(trust("role"), terraform(false).policy("executor_trust_role")),
                arguments(
                        stack.properties("ManagedInstanceRole").at("/Policies/0/PolicyDocument"),
                        terraform(false).policy("managed_instance")),
                arguments(
                        stack.properties("ManagedInstanceRole").get("AssumeRolePolicyDocument"),
                        terraform(false).policy("managed_instance_trust")),
                arguments(
                        stack.properties("ScriptsBucketPolicy").get("PolicyDocument"),
                        terraform(false).policy("scripts_bucket")));
    }

    private static JsonNode trust(String who) {
        return cloudFormation(Map.of("ExecutorTrust", who))
                .properties("ExecutorRole")
                .get("AssumeRolePolicyDocument");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void areTheSame(JsonNode cloudFormation, JsonNode terraform) {
        // When
        List<Grant> grants = Grant.ofPolicy(cloudFormation);

        // Then
        assertThat(grants).isNotEmpty().isEqualTo(Grant.ofTerraform(terraform));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepTheTagOfInstancesAwayFromDocuments(boolean ownDocuments) {
        // When
        List<Grant> sending = executor(ownDocuments).stream()
                .filter(grant -> grant.actions().contains(SEND))
                .toList();

        // Then
        assertThat(sending).hasSize(2).allSatisfy(grant -> {
            assertThat(grant.actions()).containsExactly(SEND);
            assertThat(grant.isAbout(":document/")).isNotEqualTo(grant.isAbout(":instance/"));
            assertThat(grant.conditions().containsKey("StringEquals ssm:resourceTag/Opswrit"))
                    .isEqualTo(grant.isAbout(":instance/"));
            assertThat(grant.conditions().isEmpty()).isEqualTo(grant.isAbout(":document/"));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allowQuestionsWithoutResourcesAndConditions(boolean ownDocuments) {
        // When
        List<Grant> asking = executor(ownDocuments).stream()
                .filter(grant -> !grant.actions().contains(SEND))
                .toList();

        // Then
        assertThat(asking).hasSize(2).allSatisfy(grant -> {
            assertThat(grant.resources()).containsExactly("*");
            assertThat(grant.conditions()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("policies")
    void nameEveryActionThatTheyAllow(JsonNode cloudFormation, JsonNode terraform) {
        // When
        List<Grant> grants = Stream.concat(
                        Grant.ofPolicy(cloudFormation).stream(), Grant.ofTerraform(terraform).stream())
                .toList();

        // Then
        assertThat(grants)
                .filteredOn(grant -> grant.effect().equals("Allow"))
                .flatExtracting(Grant::actions)
                .allSatisfy(action -> assertThat(action).matches("[a-z0-9]+:[A-Za-z]+"));
    }

    @Test
    void allowOwnDocumentsInsteadOfAnyShellText() {
        // When
        List<String> documents = executor(true).stream()
                .flatMap(grant -> grant.resources().stream())
                .filter(resource -> resource.contains(":document/"))
                .toList();

        // Then
        String prefix = "arn:aws:ssm:eu-central-1:111122223333:document/Opswrit-";
        assertThat(documents).containsExactly(prefix + "*");
        assertThat(CloudFormation.executorPolicy(true).toString()).doesNotContain("AWS-RunShellScript");
        assertThat(CloudFormation.executorPolicy(false).toString()).contains(":eu-central-1::document/AWS-RunShellScr");
        assertThat(Catalogue.packaged().commandTypes())
                .allSatisfy(type -> assertThat(type.ownDocument().name()).startsWith("Opswrit-"));
    }

    @Test
    void giveInstancesTheScriptsAndWhatTheAgentNeeds() {
        // When
        JsonNode role = cloudFormation(Map.of()).properties("ManagedInstanceRole");

        // Then
        String core = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";
        assertThat(role.get("ManagedPolicyArns")).extracting(JsonNode::asText).containsExactly(core);
        assertThat(terraform(false)
                        .resource("aws_iam_role_policy_attachment", "managed_instance_core")
                        .get("policy_arn")
                        .asText())
                .isEqualTo(core);
        assertThat(Grant.ofPolicy(role.at("/Policies/0/PolicyDocument")))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.actions()).containsExactly("s3:GetObject", "s3:GetObjectVersion");
                    assertThat(grant.resources()).isEqualTo(Set.of("arn:aws:s3:::acme-scripts/*"));
                });
    }

    @Test
    void keepTheBucketPrivateVersionedAndEncrypted() {
        // When
        JsonNode bucket = cloudFormation(Map.of()).properties("ScriptsBucket");
        Terraform module = terraform(false);

        // Then
        assertThat(bucket.at("/VersioningConfiguration/Status").asText())
                .isEqualTo("Enabled")
                .isEqualTo(module.resource("aws_s3_bucket_versioning", "scripts")
                        .at("/versioning_configuration/status")
                        .asText());
        assertThat(bucket.at("/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault")
                        .get("SSEAlgorithm")
                        .asText())
                .isEqualTo("AES256")
                .isEqualTo(module.resource("aws_s3_bucket_server_side_encryption_configuration", "scripts")
                        .at("/rule/apply_server_side_encryption_by_default/sse_algorithm")
                        .asText());
        assertThat(bucket.get("PublicAccessBlockConfiguration"))
                .hasSize(4)
                .allSatisfy(blocked -> assertThat(blocked.asText()).isEqualTo("true"));
        JsonNode block = module.resource("aws_s3_bucket_public_access_block", "scripts");
        assertThat(List.of("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"))
                .allSatisfy(name -> assertThat(block.get(name).asText()).isEqualTo("true"));
    }
}
