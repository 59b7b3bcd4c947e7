package dev.lockkeeper.cli;

import dev.lockkeeper.report.ops.OpsJson;
import dev.lockkeeper.report.ops.OpsReport;
import dev.lockkeeper.report.ops.OpsText;

/** The forms in which {@code ops} prints operations. */
enum OpsFormat {
  TEXT {
    @Override
    OpsReport report() {
      return new OpsText();
    }
  },
  JSON {
    @Override
    OpsReport report() {
      return new OpsJson();
    }
  };

  /** What prints operations in this form. */
  abstract OpsReport report();
}
