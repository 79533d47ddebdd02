package io.orgsync.ascora.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.SimulatedAttachment;
import io.orgsync.devkit.ascora.Switch.JobIdInPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class JobCommandTest extends JobTestCase {

    private void pushStatus() {
        as("admin")
                .body(Map.of("statusPush", true))
                .put(path("/settings"))
                .then()
                .statusCode(200);
    }

    private Response status(String job, Object status) {
        return as("operator").body(Map.of("status", status)).put(path("/jobs/" + job + "/status"));
    }

    private Response note(String job, String note) {
        return as("operator").body(Map.of("note", note)).post(path("/jobs/" + job + "/notes"));
    }

    private Response attach(String job, String name, String type, byte[] bytes) {
        return as("operator")
                .contentType("multipart/form-data")
                .multiPart("file", name, bytes, type)
                .post(path("/jobs/" + job + "/attachments"));
    }

    @Test
    void status_is_not_sent_while_the_setting_is_off() {
        String job = job();
        int before = requests(Endpoint.SAVE_JOB).size();

        problem(status(job, "completed"), 409, "conflict").body("detail", is("status push is off"));

        assertThat(requests(Endpoint.SAVE_JOB)).hasSize(before);
        assertThat(data("/jobs/" + job).getString("jobStatus")).isEqualTo("pending");
    }

    @ParameterizedTest
    @CsvSource({"completed,2", "Ready To Invoice,7", "IN-PROGRESS,1", "5,5", "deferred,4"})
    void status_is_sent_with_all_of_the_job_and_read_back(String word, int number) {
        String job = job();
        pushStatus();

        status(job, word)
                .then()
                .statusCode(200)
                .body("data.ascoraStatus", is(number))
                .body("data.id", is(job));

        assertThat(jobsInAscora()).hasSize(1);
        assertThat(jobsInAscora().get(0).status()).hasValue(number);
        String sent = requests(Endpoint.SAVE_JOB).get(1).body();
        assertThat(sent).contains("siteCustomer", "jobDescription", "purchaseOrderNumber", "totalExTax");
    }

    @Test
    void status_given_as_a_number_is_taken_and_nonsense_is_refused() {
        String job = job();
        pushStatus();

        status(job, 3).then().statusCode(200).body("data.jobStatus", is("cancelled"));

        problem(status(job, "lost"), 400, "invalid-request").body("errors.path", hasItem("status"));
        problem(status(job, 9), 400, "invalid-request");
        problem(status("nobody", "completed"), 404, "not-found");
    }

    @Test
    void ascora_that_makes_another_job_is_told_and_status_push_ends() {
        String job = job();
        pushStatus();
        ascora.behave(behaviour -> behaviour.jobIdInPost(JobIdInPost.IGNORED_CREATES_NEW));

        problem(status(job, "completed"), 409, "conflict").body("detail", startsWith("Ascora made another job J"));

        assertThat(data("/settings").getBoolean("statusPush")).isFalse();
        assertThat(data("/logs?syncType=job_status&status=failed").getInt("total"))
                .isEqualTo(1);
        assertThat(data("/jobs/" + job).getString("jobStatus")).isEqualTo("pending");
    }

    @Test
    void ascora_that_rejects_the_update_is_told() {
        String job = job();
        pushStatus();
        ascora.behave(behaviour -> behaviour.jobIdInPost(JobIdInPost.REJECT));

        problem(status(job, "completed"), 422, "upstream-refused").body("detail", containsString("cannot be updated"));

        assertThat(data("/jobs/" + job).getString("jobStatus")).isEqualTo("pending");
    }

    @Test
    void status_whose_answer_was_lost_is_read_back_instead_of_sent_again() {
        String job = job();
        pushStatus();
        when(Endpoint.SAVE_JOB, Fault.resetAfter());

        status(job, "completed").then().statusCode(200).body("data.jobStatus", is("completed"));

        assertThat(requests(Endpoint.SAVE_JOB)).hasSize(2);
    }

    @Test
    void repeated_retry_of_a_note_with_its_key_sends_it_once_more_and_not_twice() {
        String job = job();
        when(Endpoint.ADD_NOTE, Fault.resetBefore());
        when(Endpoint.ADD_NOTE, Fault.resetBefore());
        int write = note(job, "Keys").then().statusCode(202).extract().path("data.outboxId");

        for (int time = 0; time < 2; time++) {
            as("operator")
                    .header("Idempotency-Key", "again")
                    .post(path("/outbox/" + write + "/retry"))
                    .then()
                    .statusCode(200)
                    .body("data.state", is("unknown"));
        }

        assertThat(requests(Endpoint.ADD_NOTE)).hasSize(2);
    }

    @Test
    void note_is_sent_in_the_callers_name_and_kept() {
        String job = job();

        note(job, " Keys at the office ")
                .then()
                .statusCode(201)
                .body("data.jobId", is(job))
                .body("data.note", is("Keys at the office"))
                .body("data.state", is("done"))
                .body("data.createdBy", is("Ann"))
                .body("data.createdAt", notNullValue());

        var sent = ascora.books(tenant.companyCode()).notes().get(0);
        assertThat(sent.content()).isEqualTo("Keys at the office");
        assertThat(sent.createdBy()).isEqualTo("Ann");
        assertThat(sent.entityId()).isEqualTo(jobsInAscora().get(0).id().orElseThrow());
        assertThat(data("/jobs/" + job + "/notes").getList("notes.note")).containsExactly("Keys at the office");
        problem(note(job, " "), 400, "invalid-request").body("errors.path", hasItem("note"));
        problem(note(UUID.randomUUID().toString(), "x"), 404, "not-found");
    }

    @Test
    void note_whose_answer_was_lost_is_unknown_and_not_sent_again() {
        String job = job();
        when(Endpoint.ADD_NOTE, Fault.resetAfter());

        note(job, "Keys").then().statusCode(202).body("data.state", is("unknown"));

        assertThat(ascora.books(tenant.companyCode()).notes()).hasSize(1);
        as("operator")
                .body(Map.of())
                .post(path("/outbox/" + newestWrite() + "/confirm"))
                .then()
                .statusCode(200);
        assertThat(data("/jobs/" + job + "/notes").getString("notes[0].state")).isEqualTo("done");
        assertThat(ascora.books(tenant.companyCode()).notes()).hasSize(1);
    }

    @Test
    void file_of_several_pieces_arrives_unchanged_and_is_kept_for_a_while() {
        String job = job();
        byte[] bytes = new byte[3 * 1024 * 1024 + 7];
        new Random(1).nextBytes(bytes);

        attach(job, "../dir/photo;1.jpg", "image/jpeg; x=y", bytes)
                .then()
                .statusCode(201)
                .body("data.fileName", is("photo_1.jpg"))
                .body("data.contentType", is("image/jpeg"))
                .body("data.fileSize", is(bytes.length))
                .body("data.state", is("done"));

        SimulatedAttachment sent =
                ascora.books(tenant.companyCode()).attachments().get(0);
        assertThat(sent.content().getBytes()).isEqualTo(bytes);
        assertThat(sent.fileName()).isEqualTo("photo_1.jpg");
        assertThat(data("/jobs/" + job + "/attachments").getInt("total")).isEqualTo(1);
        assertThat(pieces()).isGreaterThan(1);
        stored().execute("update ascora.ascora_job_attachments set kept_until = now() where organization_id = ?");
        stored().execute("update ascora.dispatch_attachment_bytes set due_at = now() where organization_id = ?");
        await().atMost(Duration.ofSeconds(60)).until(() -> pieces() == 0);
        assertThat(data("/jobs/" + job + "/attachments").getInt("total")).isEqualTo(1);
    }

    private int pieces() {
        return stored().texts("select position from ascora.ascora_attachment_chunks where organization_id = ?")
                .size();
    }

    @Test
    void file_above_25_mb_or_none_is_refused() {
        String job = job();

        problem(attach(job, "a.bin", "a/b", new byte[25 * 1024 * 1024 + 1]), 413, "payload-too-large");

        problem(attach(job, "a.bin", "a/b", new byte[0]), 400, "invalid-request");
        problem(attach("nobody", "a.bin", "a/b", new byte[1]), 404, "not-found");
        assertThat(pieces()).isZero();
    }

    @Test
    void file_whose_answer_was_lost_is_unknown_and_not_sent_again() {
        String job = job();
        when(Endpoint.ATTACH, Fault.resetAfter());

        attach(job, "a.bin", "a/b", new byte[] {1}).then().statusCode(202).body("data.state", is("unknown"));

        assertThat(ascora.books(tenant.companyCode()).attachments()).hasSize(1);
        assertThat(pieces()).isEqualTo(1);
    }

    @Test
    void refresh_reads_the_job_again() {
        String job = job();
        String id = jobsInAscora().get(0).id().orElseThrow();
        ascora.books(tenant.companyCode()).jobs().change(id, document -> document.put("jobName", "Renamed"));

        as("operator")
                .post(path("/jobs/" + job + "/refresh"))
                .then()
                .statusCode(200)
                .body("data.jobTitle", is("Renamed"));

        ascora.books(tenant.companyCode()).jobs().remove(id);
        problem(as("operator").post(path("/jobs/" + job + "/refresh")), 404, "not-found");
        assertThat(data("/jobs").getInt("total")).isEqualTo(1);
    }
}
