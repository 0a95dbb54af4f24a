package dev.stoa;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** No field of the class, nor of what its lists hold, is a type with the annotation. */
class HoldsNo extends ArchCondition<JavaClass> {

    private final Class<? extends Annotation> annotation;

    private HoldsNo(Class<? extends Annotation> annotation) {
        super("hold no @" + annotation.getSimpleName());
        this.annotation = annotation;
    }

    static HoldsNo componentOf(Class<? extends Annotation> annotation) {
        return new HoldsNo(annotation);
    }

    @Override
    public void check(JavaClass page, ConditionEvents events) {
        page.getFields().forEach(field -> check(page, field, events));
    }

    private void check(JavaClass page, JavaField field, ConditionEvents events) {
        field.getType().getAllInvolvedRawTypes().stream()
                .filter(type -> type.isAnnotatedWith(annotation))
                .map(type -> SimpleConditionEvent.violated(
                        page, "%s shows the entity %s".formatted(field.getFullName(), type.getSimpleName())))
                .forEach(events::add);
    }
}
