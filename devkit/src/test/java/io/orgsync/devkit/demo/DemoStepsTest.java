package io.orgsync.devkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the demo shows after the first sync. */
class DemoStepsTest {

    private static final String ASCORA = "/api/organizations/%s/ascora".formatted(DemoOrganization.NORTHWIND.id());
    private static final String REPORT = "6f1b3c1e-6f0e-4a53-9d0c-0d6c9a1f1a11";
    private static final String CUSTOMERS = "GET " + ASCORA + "/customers?search=mia.tran@example.test";
    private static final String JOB = "GET " + ASCORA + "/jobs/j-1";
    private static final String PREVIEW = "POST /api/pxc/categorisation/preview";

    private ScriptedService service;

    @BeforeEach
    void script() {
        service = new ScriptedService()
                .on("GET /api/integrations/pxc", "{'id':7}")
                .on(
                        "POST /api/agents/workflow-templates/pxc-order-states-hourly/instantiate",
                        "{'workflow':{'id':3},'keyResults':{'processed':11,'failed':12}}")
                .on("POST /api/agents/workflows/3/execute", "{'runId':5}")
                .on("GET /api/agents/runs/5", "{'id':5,'status':'completed','executionDuration':99}")
                .on(
                        "GET /api/pxc/orders/summary",
                        "{'total':7,'cells':[{'category':'cease','state':'failed','count':2},"
                                + "{'category':'provide','state':'held','count':5}]}")
                .on("GET /api/strategy/key-results", keyResults(2))
                .on("GET /api/pxc/quarantine", "{'total':0,'items':[]}")
                .on(PREVIEW, "{'total':7,'moved':2,'moves':[{'from':'newBuild','to':'provide','count':2}]}")
                .on("PUT " + ASCORA + "/reports/" + REPORT, "{'success':true}")
                .on("POST " + ASCORA + "/jobs", "{'success':true,'data':{'jobId':'j-1'}}")
                .on(JOB, "{'data':{'jobNumber':'J000901','ascoraJobId':'a-1','priority':'high','jobStatus':'pending'}}")
                .on(
                        CUSTOMERS,
                        "{'data':{'customers':[{'firstName':'Mia','lastName':'Tran','ascoraCustomerId':'c-1'}]}}");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String keyResults(int failed) {
        return "[{'id':11,'currentValue':'7.00'},{'id':12,'currentValue':'" + failed + ".00'}]";
    }

    private DemoApi api() {
        return new DemoApi(service.ports().baseUri(), "token");
    }

    @Test
    void states_are_told_with_their_run() {
        StatesOutcome states = StatesOutcome.of(api());

        states.check();
        assertThat(states)
                .hasToString("By state, with the other template: 7.00 processed today, 2.00 failed; "
                        + "run 5 completed after 99 ms");
    }

    @Test
    void key_result_that_differs_from_the_stored_states_is_told() {
        service.on("GET /api/strategy/key-results", keyResults(3));

        assertThatThrownBy(StatesOutcome.of(api())::check)
                .hasMessage("The Key Result of failed orders shows 3.00, but 2 such orders of today are stored.");
    }

    @Test
    void preview_tells_what_would_move() {
        RulesPreview preview = RulesPreview.of(api());

        preview.check();
        assertThat(preview.toString()).contains("of 7 orders 2 would move").containsPattern("newBuild +provide +2");
    }

    @Test
    void preview_without_orders_is_not_taken_for_success() {
        service.on(PREVIEW, "{'total':0,'moved':0,'moves':[]}");

        assertThatThrownBy(RulesPreview.of(api())::check).hasMessageContaining("makes no sense");
    }

    @Test
    void job_of_a_report_is_told_with_its_customer() {
        AscoraWrite write = AscoraWrite.of(api(), DemoOrganization.NORTHWIND);

        write.check();
        assertThat(write.toString()).containsPattern("customer +Mia Tran +c-1").contains("J000901, high, pending");
    }

    @Test
    void job_that_ascora_does_not_have_yet_is_not_taken_for_success() {
        service.on(JOB, "{'data':{'ascoraJobId':null,'syncStatus':'pending'}}");

        assertThatThrownBy(AscoraWrite.of(api(), DemoOrganization.NORTHWIND)::check)
                .hasMessageContaining("not in Ascora yet");
    }

    @Test
    void customer_who_is_missing_is_not_taken_for_success() {
        service.on(CUSTOMERS, "{'data':{'customers':[]}}");

        assertThatThrownBy(AscoraWrite.of(api(), DemoOrganization.NORTHWIND)::check)
                .hasMessage("The report's customer is 0 times there, not once.");
    }
}
