package io.orgsync.pxc.selfcheck;

import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.RestTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A test that lets the service find out how the simulated PXC answers. */
abstract class CheckingTest extends RestTest {

    Response check(long integration) {
        return as("admin").post("/api/integrations/" + integration + "/self-check");
    }

    JsonPath report(Map<String, Object> config) {
        return check(connect(config)).then().statusCode(200).extract().jsonPath();
    }

    void seed() {
        pxc.seed(account.clientId(), SeedPlan.of(60, 42, Instant.now()));
    }

    static Map<String, String> answers(JsonPath report, String member) {
        Map<String, String> answers = new TreeMap<>();
        report.<Map<String, Object>>getList("questions")
                .forEach(answer -> answers.put((String) answer.get("question"), String.valueOf(answer.get(member))));
        return answers;
    }

    static List<String> findings(JsonPath report, String about) {
        return report.getList("findings.findAll { it.about == '" + about + "' }.says");
    }

    static Map<String, Object> advice(JsonPath report) {
        Map<String, Object> advice = new HashMap<>();
        report.<Map<String, Object>>getList("advice")
                .forEach(one -> advice.put((String) one.get("setting"), one.get("value")));
        return advice;
    }
}
