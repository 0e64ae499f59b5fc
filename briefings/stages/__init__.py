"""The steps of the compiler, one verb each: values in, (value, diagnostics) out."""
