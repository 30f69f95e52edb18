package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

  @TempDir private Path folder;

  /** A figure, as a page model has it. */
  public record Figure(String value, List<String> marks) {}

  private String page(String template, Map<String, Object> model) {
    try {
      Files.writeString(folder.resolve("page.ftlh"), template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Templates(folder).xhtml("page.ftlh", model);
  }

  @Test
  void a_record_s_components_are_properties() {
    assertThat(
            page(
                "${figure.value} <#list figure.marks as m>${m};</#list>",
                Map.of("figure", new Figure("1,234", List.of("p", "r")))))
        .isEqualTo("1,234 p;r;");
  }

  @Test
  void every_value_is_escaped() {
    assertThat(page("<p>${a}</p>", Map.of("a", "<b>\"&'</b>")))
        .isEqualTo("<p>&lt;b&gt;&quot;&amp;&#39;&lt;/b&gt;</p>");
  }

  @Test
  void a_stray_number_is_neither_grouped_nor_rounded() {
    assertThat(page("${n}", Map.of("n", 1234.56789))).isEqualTo("1234.56789");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${absent}",
        "${figure.absent}",
        "${\"freemarker.template.utility.Execute\"?new()}",
        "${figure?api.class}",
        "<#include \"../outside.ftlh\">",
        "<#if>"
      })
  void what_a_template_may_not_do_fails(String template) throws Exception {
    Files.writeString(folder.resolveSibling("outside.ftlh"), "outside");
    Map<String, Object> model = Map.of("figure", new Figure("1", List.of()));
    assertThatThrownBy(() -> page(template, model))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("page.ftlh");
  }
}
