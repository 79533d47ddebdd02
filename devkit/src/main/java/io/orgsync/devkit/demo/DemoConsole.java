package io.orgsync.devkit.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Whether the services were built with their web page. */
final class DemoConsole {

    private DemoConsole() {}

    static boolean isServedAt(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/")).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            throw new DemoFailure("GET / failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("GET / was interrupted.", e);
        }
    }
}
