package io.orgsync.model.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;

/** Lets validation name members as the JSON does ({@code client_id}), not as our fields do. */
@ApplicationScoped
public class JsonMemberNames implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.propertyNodeNameProvider(JsonMemberNames::nameOf);
    }

    private static String nameOf(Property property) {
        return property instanceof JavaBeanProperty member ? nameOf(member) : property.getName();
    }

    private static String nameOf(JavaBeanProperty member) {
        return Arrays.stream(member.getDeclaringClass().getDeclaredFields())
                .filter(field -> field.getName().equals(member.getName()))
                .filter(field -> field.isAnnotationPresent(JsonProperty.class))
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(member.getName());
    }
}
