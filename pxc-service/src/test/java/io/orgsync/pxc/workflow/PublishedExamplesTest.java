package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The example orders of TM Forum's published TMF622 v5 document, which lie beside the project. */
@QuarkusTest
class PublishedExamplesTest extends ServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of(System.getProperty("shared.dir", "../../shared"), "data", "tmf622");

    @Test
    void published_tmf622_orders_are_stored() {
        assumeTrue(Files.isDirectory(EXAMPLES), "the published examples are not here: " + EXAMPLES);
        Map<String, ObjectNode> examples = examples();
        examples.values().forEach(order -> pxc.orders(account.clientId()).put(SimulatedOrder.of(order)));
        pxc.behave(behaviour -> behaviour.stateMatching(StateMatching.LENIENT));
        List<String> states = List.of("acknowledged", "inProgress", "completed", "cancelled", "held", "pending");
        long workflow = hourlyWorkflow(connect(Map.of("states", states))).getLong("workflow.id");

        JsonPath run = executed(workflow);

        assertThat(examples).hasSizeGreaterThan(4);
        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(new StoredOrders(database, organization).rows().keySet()).isEqualTo(examples.keySet());
    }

    /** Every order that the examples' answers hold, by id, put under the test's billing account. */
    private Map<String, ObjectNode> examples() {
        Map<String, ObjectNode> orders = new TreeMap<>();
        for (Path file : files()) {
            JsonNode answer = read(file);
            (answer.isArray() ? answer : JSON.createArrayNode().add(answer)).forEach(order -> {
                if (order instanceof ObjectNode object
                        && object.path("@type").asText().equals("ProductOrder")) {
                    object.set(
                            "billingAccount",
                            JSON.createObjectNode()
                                    .put("id", account.billingAccountIds().get(0)));
                    orders.put(object.path("id").asText(), object);
                }
            });
        }
        return orders;
    }

    private static List<Path> files() {
        return Arrays.stream(EXAMPLES.toFile()
                        .listFiles((folder, name) -> name.contains("ProductOrder") && name.endsWith("_response.json")))
                .map(File::toPath)
                .sorted()
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
