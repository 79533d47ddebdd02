package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;

/** Records with every attribute and nothing in them: blank texts are empty, links and places null. */
final class Blanks {

    private Blanks() {}

    static ObjectNode customer(String id) {
        ObjectNode customer = Json.object().put("customerId", id);
        texts(customer, "customerNumber customerName companyName contactFirstName contactLastName emailAddress");
        texts(customer, "phoneNumber mobileNumber");
        customer.put("onHold", false).put("billingCustomerOnHold", false);
        texts(customer, "streetLine1 streetLine2 streetSuburb streetPostcode");
        customer.putNull("streetState").put("streetCountry", "Australia");
        nulls(customer, "streetLongitude streetLatitude");
        texts(customer, "postalLine1 postalLine2 postalSuburb postalState postalPostcode");
        customer.put("postalCountry", "Australia");
        nulls(customer, "customerType leadSource billingCustomer assignedUser customFields");
        return customer;
    }

    static ObjectNode contact(String id, String customerId) {
        ObjectNode contact = Json.object().put("contactId", id).put("customerId", customerId);
        texts(contact, "firstName lastName emailAddress phoneNumber mobileNumber faxNumber");
        return contact.put("defaultContact", false).put("contactRole", "");
    }

    static ObjectNode job(String id) {
        ObjectNode job = Json.object().put("jobId", id).putNull("topLevelJobNumber");
        texts(job, "jobNumber jobName jobDescription workUndertaken");
        job.put("jobStatus", 0).put("jobStatusText", JobStatus.NEW.text()).putNull("dateCreated");
        job.put("pricingMethod", "TIME-AND-MATERIALS").put("totalIncTax", 0).put("totalExTax", 0);
        texts(job, "purchaseOrderNumber clientOrderNumber addressLine1 addressLine2 suburb");
        job.putNull("state").put("postcode", "").put("country", "Australia");
        nulls(job, "latitude longitude jobType siteCustomer siteContact billingCustomer billingContact");
        nulls(job, "completedDate displayOrder customFields");
        return job;
    }

    static ObjectNode invoice(String id) {
        ObjectNode invoice =
                Json.object().put("id", id).put("invoiceNumber", "").putNull("invoiceDate");
        invoice.putNull("jobId").putArray("invoiceLines");
        return invoice;
    }

    static ObjectNode link(String id, String name) {
        return Json.object().put("id", id).put("name", name);
    }

    private static void texts(ObjectNode target, String names) {
        for (String name : names.split(" ")) {
            target.put(name, "");
        }
    }

    private static void nulls(ObjectNode target, String names) {
        for (String name : names.split(" ")) {
            target.putNull(name);
        }
    }
}
