CREATE FUNCTION f() RETURNS integer AS $body$
BEGIN
    RETURN 1;
END;
$bodi$ LANGUAGE plpgsql;

DROP TABLE things;
