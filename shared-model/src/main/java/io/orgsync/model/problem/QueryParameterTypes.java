package io.orgsync.model.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Jakarta REST answers 404 to a query parameter that can't be converted; here it is a 400 that names it. */
@Provider
public class QueryParameterTypes implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // Each converter gives the type it was found for.
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Optional<ParamConverter<?>> converter =
                queryName(annotations).flatMap(name -> converter(name, type, genericType));
        return converter.map(found -> (ParamConverter<T>) found).orElse(null);
    }

    private static Optional<ParamConverter<?>> converter(String name, Class<?> type, Type genericType) {
        return type == Optional.class
                ? elementType(genericType)
                        .flatMap(element -> parameter(name, element))
                        .map(OptionalQueryParameter::new)
                : parameter(name, type).map(found -> found);
    }

    private static Optional<Class<?>> elementType(Type genericType) {
        return genericType instanceof ParameterizedType optional
                        && optional.getActualTypeArguments()[0] instanceof Class<?> element
                ? Optional.of(element)
                : Optional.empty();
    }

    private static <T> Optional<QueryParameter<T>> parameter(String name, Class<T> type) {
        return TextForm.of(type).map(form -> new QueryParameter<>(name, type, form));
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
