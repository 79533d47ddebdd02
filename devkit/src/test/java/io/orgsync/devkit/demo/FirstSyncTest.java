package io.orgsync.devkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstSyncTest {

    private static final String RUN = "GET /api/agents/runs/r-1";
    private static final String SUMMARY = "GET /api/pxc/orders/summary";

    private ScriptedService service;

    @BeforeEach
    void script() {
        service = new ScriptedService()
                .on("POST /api/integrations", "{'id':7}")
                .on("POST /api/integrations/7/test", "{'success':true}")
                .on("POST /api/integrations/7/import-catalog", "{'success':true,'actionsImported':3}")
                .on(
                        "POST /api/agents/workflow-templates/pxc-order-polling-hourly/instantiate",
                        "{'workflow':{'id':3},'keyResults':{'newBuild':11,'cease':12}}")
                .on("POST /api/agents/workflows/3/execute", "{'success':true,'runId':'r-1'}")
                .on(RUN, "{'id':'r-1','status':'queued'}", "{'id':'r-1','status':'running'}", completed())
                .on(SUMMARY, summary(5))
                .on("GET /api/strategy/key-results", keyResults())
                .on("GET /api/pxc/quarantine", quarantine());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void run_is_followed_to_its_end_and_shown_with_all_that_it_did() {
        SyncOutcome outcome = firstSync();

        outcome.check();
        assertThat(new DemoReport(outcome).toString().replace("\r", ""))
                .contains("Run r-1: completed_with_errors after 1234 ms, 8 fetched, 7 inserted, 1 quarantined")
                .contains("fetch_orders  integration_action  900 ms  ok")
                .contains("Orders of 2026-03-02 (Europe/London), 7 in all")
                .contains("Category   completed  held")
                .contains("cease              0     2")
                .contains("new_build          5     0")
                .contains("New Build orders  5.00     100  active")
                .contains("Quarantine, 1 in all")
                .contains("ORD100009  unreadable lastUpdate  /lastUpdate");
    }

    @Test
    void credentials_are_sent_as_the_screens_send_them() {
        firstSync();

        assertThat(service.calls().get(0))
                .startsWith("POST /api/integrations {")
                .contains("\"client_id\":\"c-1\"");
        assertThat(service.calls()).filteredOn(RUN::equals).hasSize(3);
    }

    @Test
    void failed_run_is_told_with_its_reason() {
        service.on(RUN, "{'status':'failed','errorMessage':'PXC refused the credentials'}");

        assertThatThrownBy(firstSync()::check)
                .isInstanceOf(DemoFailure.class)
                .hasMessage("The run ended failed: PXC refused the credentials");
    }

    @Test
    void empty_summary_is_not_taken_for_success() {
        service.on(SUMMARY, "{'total':0,'cells':[]}");

        assertThatThrownBy(firstSync()::check).hasMessageContaining("no order of today is stored");
    }

    @Test
    void key_result_that_differs_from_the_stored_orders_is_told() {
        service.on(SUMMARY, summary(6));

        assertThatThrownBy(firstSync()::check)
                .hasMessage("The Key Result of newBuild shows 5.00, but 6 such orders of today are stored.");
    }

    @Test
    void refused_connection_test_ends_the_sync() {
        service.on("POST /api/integrations/7/test", "{'success':false,'message':'credentials refused'}");

        assertThatThrownBy(this::firstSync).hasMessage("The connection test failed: credentials refused");
    }

    @Test
    void error_answer_is_told_with_the_call() {
        service.on("POST /api/agents/workflows/3/execute", "{'success':true,'runId':'unknown'}");

        assertThatThrownBy(this::firstSync)
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("GET /api/agents/runs/unknown was answered 404");
    }

    private SyncOutcome firstSync() {
        return new FirstSync(new DemoApi(service.ports().baseUri(), "token")).run(Map.of("client_id", "c-1"));
    }

    private static String completed() {
        return "{'id':'r-1','status':'completed_with_errors','executionDuration':1234,"
                + "'counts':{'fetched':8,'inserted':7,'quarantined':1},'executionLog':["
                + "{'name':'fetch_orders','type':'integration_action','duration':900,'success':true}]}";
    }

    private static String summary(int newBuild) {
        return "{'day':'2026-03-02','timezone':'Europe/London','total':7,'cells':["
                + "{'category':'new_build','state':'completed','count':" + newBuild + "},"
                + "{'category':'cease','state':'held','count':2}]}";
    }

    private static String keyResults() {
        return "[{'id':11,'title':'New Build orders','currentValue':'5.00','targetValue':'100','status':'active'},"
                + "{'id':12,'title':'Cease orders','currentValue':'2','targetValue':'10','status':'active'}]";
    }

    private static String quarantine() {
        return "{'total':1,'items':[{'recordId':'ORD100009','reason':'unreadable lastUpdate','path':'/lastUpdate'}]}";
    }
}
