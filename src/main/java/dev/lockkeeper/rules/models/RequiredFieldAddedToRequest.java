package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.ApiClass;
import dev.lockkeeper.model.ApiClass.ApiField;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Fields that a request must hold from the compared change on. */
final class RequiredFieldAddedToRequest implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    Optional<Models> before = context.modelsBefore();
    if (before.isEmpty()) {
      return;
    }
    for (ApiClass api : context.models().apiClasses()) {
      boolean isRequest = Role.of(api.name()).filter(role -> role != Role.RESPONSE).isPresent();
      Optional<ApiClass> old =
          before.get().apiClasses().stream()
              .filter(other -> other.name().equals(api.name()) && other.fieldsKnown())
              .findFirst();
      if (isRequest && old.isPresent()) {
        check(api, old.get(), context);
      }
    }
  }

  private static void check(ApiClass api, ApiClass old, ModelsContext context) {
    for (ApiField field : api.fields()) {
      Optional<ApiField> was = old.field(field.name());
      if (field.required() && was.filter(ApiField::required).isEmpty()) {
        context.report(
            field.span(),
            was.isPresent()
                ? "%s requires %s from now on: clients that leave it out are refused"
                    .formatted(api.name(), field.name())
                : "%s requires %s, which is new: clients that do not know it are refused"
                    .formatted(api.name(), field.name()));
      }
    }
  }
}
