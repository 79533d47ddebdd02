package io.orgsync.ascora.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.ascora.Endpoint;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of edits on both sides, under each policy. Before them phone is 07 1 and mobile 04 1 on both. */
@QuarkusTest
class ConflictOutcomeTest extends ConflictTestCase {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            policy | local phone | local mobile | remote phone | remote mobile | status | ascora phone | ascora mobile | sent | conflicts
            local  | 07 ours     |              |              |               | 200    | 07 ours      | 04 1          | 1    | 0
            remote | 07 ours     |              |              |               | 200    | 07 ours      | 04 1          | 1    | 0
            manual | 07 ours     |              |              |               | 200    | 07 ours      | 04 1          | 1    | 0
            local  | 07 ours     |              | 07 ours      |               | 200    | 07 ours      | 04 1          | 0    | 0
            remote | 07 ours     |              | 07 ours      |               | 200    | 07 ours      | 04 1          | 0    | 0
            manual | 07 ours     |              | 07 ours      |               | 200    | 07 ours      | 04 1          | 0    | 0
            local  | 07 ours     |              |              | 04 theirs     | 200    | 07 ours      | 04 theirs     | 1    | 0
            remote | 07 ours     |              |              | 04 theirs     | 200    | 07 ours      | 04 theirs     | 1    | 0
            manual | 07 ours     |              |              | 04 theirs     | 200    | 07 ours      | 04 theirs     | 1    | 0
            local  | 07 ours     |              | 07 theirs    |               | 200    | 07 ours      | 04 1          | 1    | 0
            remote | 07 ours     |              | 07 theirs    |               | 200    | 07 theirs    | 04 1          | 0    | 0
            manual | 07 ours     |              | 07 theirs    |               | 409    | 07 theirs    | 04 1          | 0    | 1
            local  | 07 ours     | 04 ours      | 07 theirs    |               | 200    | 07 ours      | 04 ours       | 1    | 0
            remote | 07 ours     | 04 ours      | 07 theirs    |               | 200    | 07 theirs    | 04 ours       | 1    | 0
            manual | 07 ours     | 04 ours      | 07 theirs    |               | 409    | 07 theirs    | 04 1          | 0    | 1
            """)
    void edits_on_both_sides_end_as_the_policy_says(
            String policy,
            String localPhone,
            String localMobile,
            String remotePhone,
            String remoteMobile,
            int status,
            String ascoraPhone,
            String ascoraMobile,
            int sent,
            int conflicts) {
        remotely("mobileNumber", "04 1");
        pulled();
        givenPolicy(policy);
        change("phoneNumber", remotePhone);
        change("mobileNumber", remoteMobile);

        put(local(localPhone, localMobile)).then().statusCode(status);

        assertThat(inAscora("phoneNumber")).isEqualTo(ascoraPhone);
        assertThat(inAscora("mobileNumber")).isEqualTo(ascoraMobile);
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(sent);
        assertThat(data("/conflicts").getInt("total")).isEqualTo(conflicts);
        assertThat(data("/statistics").getInt("customers.conflicts")).isEqualTo(conflicts);
        pulled();
        assertThat(row().getString("phone")).isEqualTo(ascoraPhone);
        assertThat(row().getString("mobile")).isEqualTo(ascoraMobile);
        assertThat(row().getBoolean("hasConflict")).isEqualTo(conflicts == 1);
    }

    private void change(String field, String value) {
        if (value != null) {
            remotely(field, value);
        }
    }

    private static Map<String, Object> local(String phone, String mobile) {
        Map<String, Object> changes = new HashMap<>();
        changes.put("phone", phone);
        if (mobile != null) {
            changes.put("mobile", mobile);
        }
        return changes;
    }

    /** The setting for one field wins over the default, so the opposite default is set beside it. */
    private void givenPolicy(String winner) {
        String other = winner.equals("remote") ? "local" : "remote";
        as("admin")
                .body(Map.of(
                        "conflictPolicy",
                        Map.of("default", other, "fields", Map.of("customer.phone", winner, "customer.mobile", other))))
                .put(path("/settings"))
                .then()
                .statusCode(200);
    }
}
