"""The commands, one module each: values in, an outcome out; nothing here prints or exits."""
