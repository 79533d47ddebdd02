package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.ascora.Switch.LabourShape;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Reply;

/** The hours worked on a job: always the same two rows. */
final class Labour {

    private Labour() {}

    static Reply of(SimulatedJob job, LabourShape shape) {
        ObjectNode answer = Answers.success();
        ArrayNode rows = rows(job);
        return switch (shape) {
            case NAMED -> Answers.json(answer.set("jobLabours", rows));
            case NESTED -> Answers.json(answer.set("jobLabour", Json.object().set("items", rows)));
            case BARE -> Answers.json(rows);
            case EMPTY -> Answers.json(answer);
        };
    }

    private static ArrayNode rows(SimulatedJob job) {
        String start = job.created().map(AscoraDates::utc).orElse(null);
        ArrayNode rows = Json.array();
        rows.addObject()
                .put("roleName", "Technician")
                .put("numberOfHours", 3.5)
                .put("hourlyRateExTax", 90)
                .put("totalAmountExTax", 315)
                .put("isChargeable", true)
                .put("startDate", start);
        rows.addObject()
                .put("roleName", "Apprentice")
                .put("numberOfHours", "2")
                .put("hourlyRateExTax", "45.50")
                .put("totalAmountExTax", "91.00")
                .put("isChargeable", false)
                .put("startDate", start);
        return rows;
    }
}
