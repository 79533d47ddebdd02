package io.orgsync.ascora.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.connection.ConflictPolicy.Winner;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayTest {

    /** base, local, remote, policy and what comes of the field: sent, kept (Ascora's stays) or undecided. */
    @ParameterizedTest
    @CsvSource({
        "a, b, a, LOCAL, sent",
        "a, b, a, REMOTE, sent",
        "a, b, a, MANUAL, sent",
        "a, b, c, LOCAL, sent",
        "a, b, c, REMOTE, kept",
        "a, b, c, MANUAL, undecided",
        "a, b, b, LOCAL, kept",
        "a, b, b, MANUAL, kept",
        "a, '', a, MANUAL, sent",
        "a, '', c, MANUAL, undecided",
        "a, '', '', MANUAL, kept",
        ", b, , MANUAL, sent",
        "a, b, ' a ', MANUAL, sent",
        "a, b, , MANUAL, undecided"
    })
    void field_is_sent_kept_or_undecided(String base, String local, String remote, Winner policy, String outcome) {
        ThreeWay merged = ThreeWay.of(fields(base), fields(local), fields(remote), name -> policy);

        assertThat(merged.toSend().containsKey("phone")).isEqualTo(outcome.equals("sent"));
        assertThat(merged.undecided()).hasSize(outcome.equals("undecided") ? 1 : 0);
    }

    private static JsonObject fields(String phone) {
        return phone == null ? new JsonObject() : new JsonObject().put("phone", phone);
    }
}
