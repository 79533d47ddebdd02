package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    private final Variables variables = new Variables(new JsonObject()
            .put("name", "Ann")
            .put("zero", 0)
            .put("no", false)
            .putNull("nothing")
            .put(
                    "orders",
                    new JsonObject()
                            .put("today", 12)
                            .put("ids", new JsonArray().add("A").add("B"))
                            .put("rows", new JsonArray().add(new JsonObject().put("id", 7)))));

    private Object value(String text) {
        return variables.substitute(new JsonObject().put("value", text)).getValue("value");
    }

    @Test
    void text_that_is_one_placeholder_keeps_the_type() {
        assertThat(value("{{orders.today}}")).isEqualTo(12);
        assertThat(value("{{ orders.ids }}")).isEqualTo(new JsonArray().add("A").add("B"));
        assertThat(value("{{no}}")).isEqualTo(false);
    }

    @Test
    void zero_is_a_value() {
        assertThat(value("{{zero}}")).isEqualTo(0);
        assertThat(value("{zero} failed")).isEqualTo("0 failed");
    }

    @Test
    void null_is_a_value() {
        assertThat(value("{{nothing}}")).isNull();
        assertThat(value("since {{nothing}}.")).isEqualTo("since .");
    }

    @Test
    void path_goes_into_objects_and_arrays() {
        assertThat(value("{{orders.ids[1]}}")).isEqualTo("B");
        assertThat(value("{{orders.rows[0].id}}")).isEqualTo(7);
    }

    @Test
    void old_spelling_means_the_same() {
        assertThat(value("{orders.today}")).isEqualTo(12);
        assertThat(value("{name} has {orders.today}")).isEqualTo("Ann has 12");
    }

    @Test
    void placeholders_are_replaced_at_every_depth() {
        JsonObject config =
                new JsonObject().put("updates", new JsonArray().add(new JsonObject().put("value", "{{orders.today}}")));

        assertThat(variables
                        .substitute(config)
                        .getJsonArray("updates")
                        .getJsonObject(0)
                        .getInteger("value"))
                .isEqualTo(12);
    }

    @Test
    void value_is_not_looked_at_again() {
        Variables tricky = new Variables(new JsonObject().put("a", "{{b}} $1 \\"));

        assertThat(tricky.substitute(new JsonObject().put("value", "x {{a}}")).getString("value"))
                .isEqualTo("x {{b}} $1 \\");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{unknown}}",
                "{unknown}",
                "{{orders.unknown}}",
                "{{orders.ids[2]}}",
                "{{name.first}}",
                "a {{b}} c"
            })
    void name_that_leads_nowhere_is_an_error(String text) {
        assertThatThrownBy(() -> value(text))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("has no value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{{}}", "{\"json\": true}", "{{ 1 }}", "plain"})
    void text_without_a_placeholder_stays(String text) {
        assertThat(value(text)).isEqualTo(text);
    }
}
