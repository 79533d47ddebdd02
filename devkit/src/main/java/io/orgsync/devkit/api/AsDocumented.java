package io.orgsync.devkit.api;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Lets a test fail when a service answers otherwise than its API's document says. */
public final class AsDocumented implements Filter {

    private static final Map<URI, AnswerContract> CONTRACTS = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        Response answer = context.next(request, wanted);
        URI address = URI.create(request.getURI());
        List<String> differences = CONTRACTS
                .computeIfAbsent(address.resolve("/"), service -> new AnswerContract(new OpenApiDocument(service)))
                .differences(
                        request.getMethod(),
                        address.getRawPath(),
                        answer.statusCode(),
                        headers(answer),
                        answer.body().asString());
        if (!differences.isEmpty()) {
            throw new AssertionError("%s %s answered %d otherwise than documented: %s%n%s"
                    .formatted(request.getMethod(), address, answer.statusCode(), differences, answer.asString()));
        }
        return answer;
    }

    private static HttpHeaders headers(Response answer) {
        return HttpHeaders.of(
                answer.headers().asList().stream()
                        .collect(Collectors.groupingBy(
                                Header::getName, Collectors.mapping(Header::getValue, Collectors.toList()))),
                (name, value) -> true);
    }
}
