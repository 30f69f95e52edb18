package org.partnershipscorecard.render;

import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The folder of page templates. Every value is escaped as XHTML, whatever the template's name; a
 * template can neither create objects nor reach Java's own methods beyond a record's components, a
 * bean's properties, lists and maps.
 */
public final class Templates {

  private final Configuration configuration;

  /**
   * Opens the folder; templates are read when first asked for.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public Templates(Path folder) {
    Configuration c = new Configuration(Configuration.VERSION_2_3_34);
    try {
      c.setDirectoryForTemplateLoading(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    c.setDefaultEncoding(StandardCharsets.UTF_8.name());
    c.setLocale(Locale.UK);
    c.setTimeZone(TimeZone.getTimeZone("UTC"));
    // The file extension must not choose the format: HTML's rules would leave the page ill-formed.
    c.setRecognizeStandardFileExtensions(false);
    c.setOutputFormat(XHTMLOutputFormat.INSTANCE);
    c.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    // Figures are formatted before they come here; a stray number must not be rounded in silence.
    c.setNumberFormat("c");
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    c.setLogTemplateExceptions(false);
    c.setWrapUncheckedExceptions(true);
    c.setFallbackOnNullLoopVariable(false);
    configuration = c;
  }

  /**
   * The page a template makes of a model. A record's components read as properties ({@code
   * figure.value}); records and beans must be public. An absent value is an error, not an empty
   * string.
   *
   * @throws TemplateFailure when the template is missing, is wrong, or asks for what is not there
   */
  public String xhtml(String templateName, Map<String, Object> model) {
    StringWriter page = new StringWriter();
    try {
      configuration.getTemplate(templateName).process(model, page);
    } catch (TemplateException e) {
      throw new TemplateFailure(templateName, e.getMessageWithoutStackTop(), e);
    } catch (IOException e) {
      throw new TemplateFailure(templateName, e.getMessage(), e);
    }
    return page.toString();
  }
}
