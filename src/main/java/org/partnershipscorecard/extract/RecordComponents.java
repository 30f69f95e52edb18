package org.partnershipscorecard.extract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** A record's component must be there unless it is {@code @Nullable}, a list, a set or a map. */
final class RecordComponents extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return component(member) == null
        ? super.hasRequiredMarker(config, member)
        : Boolean.valueOf(!mayBeNull(member) && !collection(member));
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
    if (component(member) == null) {
      return super.findSetterInfo(config, member);
    }
    if (collection(member) && !mayBeNull(member)) {
      return JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
    }
    return mayBeNull(member)
        ? JsonSetter.Value.empty()
        : JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
  }

  private static boolean collection(Annotated member) {
    Class<?> type = member.getRawType();
    return type == List.class || type == Set.class || type == Map.class;
  }

  private static boolean mayBeNull(Annotated member) {
    AnnotatedParameter parameter = component(member);
    return parameter != null
        && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
        && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class);
  }

  private static @Nullable AnnotatedParameter component(Annotated member) {
    return member instanceof AnnotatedParameter parameter
            && parameter.getDeclaringClass().isRecord()
        ? parameter
        : null;
  }
}
