package io.orgsync.model.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Jakarta REST answers 404 to a query parameter that can't be converted; here it is a 400 that names it. */
@Provider
public class QueryParameterTypes implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return queryName(annotations)
                .flatMap(name -> TextForm.of(type).map(form -> new QueryParameter<>(name, type, form)))
                .orElse(null);
    }

    private static Optional<String> queryName(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(QueryParameterTypes::queryName)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> queryName(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return Optional.of(query.value());
        }
        return annotation instanceof RestQuery query ? Optional.of(query.value()) : Optional.empty();
    }
}
